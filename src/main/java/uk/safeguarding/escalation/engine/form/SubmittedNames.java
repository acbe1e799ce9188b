package uk.safeguarding.escalation.engine.form;

import java.util.Map;

/** Checks the names of the variables that are submitted for a task, before the engine sees them. */
public interface SubmittedNames {

    /**
     * To be called within a command of the engine.
     *
     * @return the variables to pass on: what a form merely shows is left out, since a browser sends it back all the same
     * @throws uk.safeguarding.escalation.dispute.Refusal for a name that is no field of the task's form
     */
    <T> Map<String, T> check(String taskId, Map<String, T> submitted);
}

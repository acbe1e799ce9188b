package uk.safeguarding.escalation.engine.form;

import java.util.Map;

/** Checks the names of the variables that are submitted for a task. */
@FunctionalInterface
public interface SubmittedNames {

    /**
     * To be called within a command of the engine.
     *
     * @throws uk.safeguarding.escalation.dispute.Refusal for a name that is no field of the task's form
     */
    void check(String taskId, Map<String, ?> submitted);
}

package uk.safeguarding.escalation.engine.form;

import org.camunda.bpm.engine.delegate.DelegateTask;

/** A rule on who may complete a task, besides having been asked to. Every completion passes all of them. */
public interface MayComplete {

    /**
     * @throws uk.safeguarding.escalation.dispute.Refusal where whoever is acting may not complete this task
     */
    void check(DelegateTask task);
}

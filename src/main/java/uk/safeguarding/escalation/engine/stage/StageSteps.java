package uk.safeguarding.escalation.engine.stage;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;

/** What stands beside the talk of a stage: referrals to whoever handles it next. */
@Configuration(proxyBeanMethods = false)
class StageSteps {

    /**
     * A side has referred the matter in writing: with the first referral of a stage the dialogue begins, and the stage's limit is
     * computed anew (WOL-4.3a, WOL-4.3b). Those of the other sides are kept and move nothing.
     */
    @Bean
    TaskListener referredInWriting(Referrals referrals, DeadlineChange change, StageRegister stages, DisputeRegister disputes) {
        return task -> {
            String reference = Vars.reference(task.getExecution());
            disputes.lock(reference);
            if (referrals.first(stages.entry(Vars.stageEntry(task.getExecution()))).isEmpty()) {
                referrals.made(task.getExecution());
                change.recalculate(reference, "referred in writing: the dialogue has begun");
            }
        };
    }

    /** A side says to whom of its own people the matter goes; it was offered to all of them meanwhile (WOL-4.2a). */
    @Bean
    TaskListener chooseHandler(HandlerChoice choice) {
        return choice::made;
    }
}

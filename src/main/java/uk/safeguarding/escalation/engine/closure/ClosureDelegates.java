package uk.safeguarding.escalation.engine.closure;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;

/** What the closing models, and the counterpart query, name. */
@Configuration(proxyBeanMethods = false)
class ClosureDelegates {

    /** The closure gate has been passed: every follow-up of the dispute is recorded (GEN-16). */
    @Bean
    ExecutionListener closeDispute(DisputeRegister disputes, Clock clock) {
        return execution -> {
            if (!execution.isCanceled() && Vars.reference(execution) != null) {
                disputes.close(Vars.reference(execution), clock.instant());
            }
        };
    }

    /** A debrief that nobody answered is recorded as offered and unanswered; it does not hold the dispute open (SOL-2.10a). */
    @Bean
    JavaDelegate debriefUnanswered(FormGuard guard) {
        return execution -> guard.keep(Vars.reference(execution), EntryKind.DEBRIEF,
                Map.of("debriefAnswer", "no answer", "individual", execution.getVariable("individual")), execution);
    }
}

package uk.safeguarding.escalation.engine.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import uk.safeguarding.escalation.calendar.ReadableDates;
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

    /** The agreed actions go from the party's manager straight to those who carry them out (TRA-2.2d, TRA-2.3d). */
    @Bean
    JavaDelegate tellOperationalStaff(OperationalStaff staff) {
        return execution -> staff.tell(Vars.reference(execution), Vars.party(execution));
    }

    /** What is not due yet cannot be recorded as not done: to open a dispute again by mistake helps nobody (TRA-2.2h). */
    @Bean
    TaskListener notBeforeItsDate(Partnerships partnerships, Clock clock) {
        return task -> {
            LocalDate due = LocalDate.parse((String) task.getVariable(Vars.DUE_ON));
            if ("notDone".equals(task.getVariable("implementation"))
                    && clock.instant().isBefore(partnerships.calendar(task.getTenantId()).closeOfBusiness(due))) {
                throw new Refusal("Has it been done: it is to be done by " + ReadableDates.date(due) + ", so it cannot be recorded as "
                        + "not done before that. If it is clear already that it will not be done, use \"Report that an agreed action "
                        + "was not done\".");
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

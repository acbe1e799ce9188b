package uk.safeguarding.escalation.engine.mediation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.notification.Recipient;

/** What a mediation tells people, by the names under which its model knows the send tasks. */
@Configuration(proxyBeanMethods = false)
class MediationNotices {

    /** The agreed day, or the house target, has passed without a record: the board office sees to it (SGL-4.g). */
    @Bean
    JavaDelegate tellMediationOverdue(NoticeWriter notices, Mediation mediation) {
        return execution -> notices.alertOffice(Vars.reference(execution), "mediation-overdue", mediation.referred(execution)
                ? "nothing has been recorded yet" : "mediation has no record yet", (mediation.referred(execution)
                ? "Some time has passed since the limit, and nothing has been recorded." : agreedDay(execution))
                + " Nothing moves because of this. Please ask the mediator, and see that the person is kept safe meanwhile.");
    }

    private static String agreedDay(DelegateExecution execution) {
        Object day = execution.getVariable(Vars.MEDIATION_ON);
        return day == null ? "No day was agreed for the mediation, and nothing has been recorded."
                : "The mediation was arranged for " + ReadableDates.date(LocalDate.parse(day.toString()))
                        + ", and nothing has been recorded.";
    }

    /** A binding decision needs nobody's concurrence: every party and the raiser are told its words (GEN-13, SGL-4.h). */
    @Bean
    JavaDelegate tellDecision(NoticeWriter notices, RecordRegister records, DisputeRegister disputes) {
        return execution -> {
            String reference = Vars.reference(execution);
            Entry decision = records.latest(reference, EntryKind.MEDIATION_RECORD).orElseThrow();
            List<Recipient> everybody = new ArrayList<>(notices.parties(reference));
            everybody.add(Recipient.user(disputes.get(reference).raisedBy()));
            notices.tell(reference, "binding-decision", everybody, "a binding decision was made",
                    "Mediation has decided the matter. The decision is final and binds every agency in the dispute.\n\n"
                            + decision.text("mediationText") + "\n\nOutstanding issues, and how they will be pursued:\n"
                            + decision.text("plan"));
        };
    }
}

package uk.safeguarding.escalation.engine.mca;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** What the route of the Mental Capacity Act tells people: that it is open, and how it ended (TRA-2.7a, TRA-2.7b). */
@Configuration(proxyBeanMethods = false)
class McaNotices {

    private static final String OPEN = "The best-interests decision takes the route of the Mental Capacity Act: Chapter 15 of its Code "
            + "of Practice says how such disagreements are settled, and family members take part. Where no consensus is found after "
            + "all practical steps, the Court of Protection is approached. Other points of this dispute stay with the stages.";

    @Bean
    JavaDelegate tellMcaRoute(NoticeWriter notices, DisputeRegister disputes, RecordRegister records) {
        return execution -> {
            String reference = Vars.reference(execution);
            List<Recipient> everybody = new ArrayList<>(notices.parties(reference));
            everybody.add(Recipient.user(disputes.get(reference).raisedBy()));
            Optional<Entry> court = records.latest(reference, EntryKind.COURT_REFERRAL);
            Optional<Entry> consensus = records.latest(reference, EntryKind.BEST_INTERESTS);
            if (court.isPresent()) {
                notices.tell(reference, "court-referral", everybody, "the Court of Protection is approached", court(court.get()));
            } else if (consensus.isPresent()) {
                notices.tell(reference, "best-interests-consensus", everybody, "consensus on the best-interests decision",
                        "A consensus was reached on the best-interests decision:\n\n" + consensus.get().text("consensusText"));
            } else {
                notices.tell(reference, "mca-route", everybody, "best interests: the route of the Mental Capacity Act", OPEN);
            }
        };
    }

    private static String court(Entry entry) {
        return "No consensus was found on the best-interests decision after all practical steps, so the Court of Protection was "
                + "approached on " + ReadableDates.date(LocalDate.parse(entry.text("courtApproachedOn"))) + ".\n\nReference: "
                + entry.text("courtReference") + "\nApplicant: " + entry.text("courtApplicant") + "\nThe question: "
                + entry.text("courtQuestion");
    }
}

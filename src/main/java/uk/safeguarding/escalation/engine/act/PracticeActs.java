package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.ProtectiveDate;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.PracticeNotices;
import uk.safeguarding.escalation.engine.stage.DeadlineChange;
import uk.safeguarding.escalation.engine.stage.ProtectiveDates;
import uk.safeguarding.escalation.notification.Recipient;

/** Acts at any time that only some policies know: an earlier date that protects the person, and gaps that were found. */
@Configuration(proxyBeanMethods = false)
class PracticeActs {

    /** Makes the limit of the open stage or step, and of those after it, end no later than a date (WOL-1.4, GEN-07). */
    @Bean
    JavaDelegate setProtectiveDate(Acts acts, StageRegister stages, Partnerships partnerships, DeadlineChange deadlines,
                                   NoticeWriter writer, DisputeTexts texts) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            acts.party(execution);
            LocalDate date = LocalDate.parse((String) execution.getVariable(ProtectiveDates.FIELD));
            Instant limit = stages.open(dispute.reference()).map(StageEntry::id).flatMap(stages::deadline)
                    .or(() -> deadlines.ownDays(dispute.reference())).orElseThrow(() -> new Refusal("Date: no limit runs in this dispute now that could be made earlier. Nothing has to wait for a "
                            + "limit: ask those who act now to do so at once."));
            Instant end = ProtectiveDate.shorten(limit, date, acts.now(), partnerships.calendar(dispute.partnership()));
            acts.keep(execution, EntryKind.PROTECTIVE_DATE);
            deadlines.recalculate(dispute.reference(), "protective date " + ReadableDates.date(date));
            List<Recipient> everybody = new ArrayList<>(writer.parties(dispute.reference()));
            everybody.add(Recipient.user(dispute.raisedBy()));
            writer.tell(dispute.reference(), EntryKind.PROTECTIVE_DATE, everybody, "the limit ends earlier",
                    "It has to be settled sooner, to protect " + texts.person(dispute.reference()) + ". The limit that runs now ends on "
                            + ReadableDates.dateAndTime(end, Partnerships.ZONE) + ", and nothing later runs beyond that before it has passed."
                            + "\n\nWhy: " + execution.getVariable("why"));
        };
    }

    /** Brings a gap in policies to the attention of whoever the partnership's file names (WOL-2.5, TRA-5.1). */
    @Bean
    JavaDelegate reportGap(Acts acts, PracticeNotices notices) {
        return execution -> {
            Dispute dispute = acts.dispute(execution);
            Party party = acts.party(execution);
            acts.keep(execution, EntryKind.GAP);
            notices.gap(dispute.reference(), party, (String) execution.getVariable("gap"));
        };
    }
}

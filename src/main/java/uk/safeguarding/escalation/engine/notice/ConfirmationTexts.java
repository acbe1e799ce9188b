package uk.safeguarding.escalation.engine.notice;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/** The written confirmation between the parties, as its record says it (GEN-14, TRA-2.6b). */
@Component
public class ConfirmationTexts {

    private final DisputeTexts texts;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final BestInterests bestInterests;

    ConfirmationTexts(DisputeTexts texts, DisputeRegister disputes, RecordRegister records, BestInterests bestInterests) {
        this.texts = texts;
        this.disputes = disputes;
        this.records = records;
        this.bestInterests = bestInterests;
    }

    /** The newest confirmation of a dispute as a document, where one was written. */
    public Optional<String> latest(String reference) {
        return records.latest(reference, EntryKind.CONFIRMATION).map(this::of);
    }

    /** A confirmation as a document: parties, outcome, who confirmed it when, what was agreed, what remains. */
    public String of(Entry entry) {
        String reference = entry.reference();
        StringBuilder body = new StringBuilder("Written confirmation between the parties\n\n");
        DisputeTexts.line(body, "Reference", reference);
        DisputeTexts.line(body, "Between", texts.otherSide(reference, null));
        disputes.outcome(reference).ifPresent(o -> DisputeTexts.line(body, "Outcome", o.outcome().words() + ", "
                + texts.moment(o.at())));
        DisputeTexts.line(body, "Confirmed by", texts.user(entry.author()) + ", " + texts.moment(entry.writtenAt()));
        body.append("\nWhat was agreed or decided:\n").append(agreed(entry)).append("\n\nOutstanding issues, and how"
                + " they will be pursued:\n").append(entry.text("outstandingIssues")).append("\n");
        bestInterests.standing(reference).ifPresent(t -> body.append("\nThe best-interests decision: ").append(t).append("\n"));
        followUp(body, entry);
        return body.toString();
    }

    /** As the register says it, actions included, or as whoever confirms it has put it. */
    private static String agreed(Entry entry) {
        return Optional.ofNullable(entry.text("confirmedOutcome")).orElseGet(() -> entry.text("agreedOutcome"));
    }

    /** What the policy asks to be decided with an agreement: reviews, and where its record is held. */
    private static void followUp(StringBuilder body, Entry entry) {
        StringBuilder lines = new StringBuilder();
        DisputeTexts.line(lines, "Response expected", Optional.ofNullable(entry.text("response")).map(what -> what.strip() + " ("
                + entry.text("responseFrom") + ", by " + DisputeTexts.readable(entry.text("responseDue")) + ")").orElse(null));
        Optional.ofNullable(entry.text("planReview")).ifPresent(needed -> DisputeTexts.line(lines, "Review of the person's safeguarding "
                + "plan", "yes".equals(needed) ? "needed" : "not needed"));
        Optional.ofNullable(entry.text("reviewNeeded")).ifPresent(needed -> DisputeTexts.line(lines, "Review of this agreement",
                Optional.ofNullable(entry.text("reviewOn")).map(LocalDate::parse).map(ReadableDates::date).orElse("not needed")));
        DisputeTexts.line(lines, "The record of the meeting is held", entry.text("recordHeldAt"));
        body.append(lines.isEmpty() ? "" : "\n" + lines);
    }
}

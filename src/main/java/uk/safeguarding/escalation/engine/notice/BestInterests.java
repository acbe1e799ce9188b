package uk.safeguarding.escalation.engine.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.PartyAnswers;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;

/**
 * Where a disputed best-interests decision stands, as the register says it: what consensus was put to the parties, how each of them
 * answered, and whether the Court of Protection was approached (TRA-2.7a to TRA-2.7c, GEN-13).
 */
@Component
public class BestInterests {

    private static final String BOTH = "both";
    private static final String REACHED = "reached";

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final DisputeTexts texts;

    BestInterests(DisputeRegister disputes, RecordRegister records, DisputeTexts texts) {
        this.disputes = disputes;
        this.records = records;
        this.texts = texts;
    }

    /** The newest consensus that was put to the parties; empty while none was. */
    public Optional<Entry> put(String reference) {
        return records.ofKind(reference, EntryKind.BEST_INTERESTS).stream().filter(e -> REACHED.equals(e.text("consensus")))
                .reduce((earlier, later) -> later);
    }

    /** Whether every party agrees with the newest consensus: what one agency says alone is none (GEN-13). */
    public boolean agreed(String reference) {
        return said(reference).allAgree();
    }

    /** Whether a party does not agree with the newest consensus. */
    public boolean refused(String reference) {
        return said(reference).refused();
    }

    private PartyAnswers said(String reference) {
        return PartyAnswers.to(put(reference), disputes.parties(reference),
                records.ofKind(reference, EntryKind.BEST_INTERESTS_AGREEMENT), "agrees");
    }

    /** What each party has said to the newest consensus, a line each; {@code null} while nobody has answered. */
    public String answers(String reference) {
        PartyAnswers said = said(reference);
        List<Party> answered = disputes.parties(reference).stream().filter(p -> said.of(p).isPresent()).toList();
        return answered.isEmpty() ? null : answered.stream().map(p -> texts.party(texts.partnership(reference), p) + ": "
                + said.of(p).map(e -> "yes".equals(e.text("agrees")) ? "agrees" : "does not agree ("
                + e.text("answerReason") + ")").orElseThrow()).collect(Collectors.joining("\n"));
    }

    /** Whether the route of the Mental Capacity Act runs beside the stages and has not ended. */
    public boolean openBeside(String reference) {
        return beside(reference) && court(reference).isEmpty() && !agreed(reference);
    }

    /** Where the route beside the stages stands, in one sentence; empty where there is none (TRA-2.7b, TRA-2.7c). */
    public Optional<String> standing(String reference) {
        if (!beside(reference)) {
            return Optional.empty();
        }
        return Optional.of(court(reference).map(e -> "no consensus; the Court of Protection was approached on "
                + ReadableDates.date(LocalDate.parse(e.text("courtApproachedOn"))) + ", " + e.text("courtReference"))
                .orElseGet(() -> agreed(reference) ? "consensus: " + put(reference).orElseThrow().text("consensusText")
                        : "goes on on the route of the Mental Capacity Act, until there is a consensus or the Court of Protection is "
                        + "approached"));
    }

    private Optional<Entry> court(String reference) {
        return records.latest(reference, EntryKind.COURT_REFERRAL);
    }

    private boolean beside(String reference) {
        return BOTH.equals(records.ofKind(reference, EntryKind.RAISE).get(0).text("route"));
    }
}

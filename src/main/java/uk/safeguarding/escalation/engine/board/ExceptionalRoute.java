package uk.safeguarding.escalation.engine.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.PartyAnswers;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;

/**
 * The way beyond the ladder, by letter to whoever decides with effect for all: what its gateways ask, and what came of it
 * (WOL-EX.1 to WOL-EX.11). Known to the models as {@code exceptionalRoute}.
 */
@Component("exceptionalRoute")
public class ExceptionalRoute {

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final Partnerships partnerships;
    private final Chair chair;

    ExceptionalRoute(DisputeRegister disputes, StageRegister stages, RecordRegister records, Partnerships partnerships, Chair chair) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.partnerships = partnerships;
        this.chair = chair;
    }

    /** Whether the raising side asked, when it left the stage before, for the Chair directly (WOL-EX.10, AMB-08). */
    public boolean askedDirectly(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return stages.lastLeft(reference).filter(this::mayBeLeftDirectly).flatMap(left -> records.ofStage(reference, left.id()).stream()
                .filter(e -> disputes.party(reference, e.partyId()).raising()).reduce((earlier, later) -> later))
                .filter(e -> "chair".equals(e.text("exceptional"))).isPresent();
    }

    /**
     * Whether the raising side asked for the Chair directly in place of the step after that stage, whoever ended it: each of its
     * agencies that answered there has to ask for it (WOL-EX.10, AMB-08, AMB-10).
     */
    public boolean askedInstead(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        List<Entry> answers = stages.lastLeft(reference).stream().flatMap(left -> records.ofKind(reference,
                EntryKind.RAISED_WITH_REPRESENTATIVE).stream().filter(e -> Objects.equals(e.stageEntry(), left.id()))).toList();
        return !answers.isEmpty() && answers.stream().allMatch(e -> "chair".equals(e.text("exceptional")));
    }

    /** Whether the Chair can be asked directly after this stage. */
    boolean mayBeLeftDirectly(StageEntry entry) {
        return partnerships.get(disputes.get(entry.reference()).partnership()).rules().chair().directAfterStage()
                .equals(OptionalInt.of(entry.stage()));
    }

    /** Whether a dispute was reopened where the Chair decided, so that it goes back to the Chair (GEN-23). */
    public boolean decidedBefore(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        StageEntry here = stages.entry(Vars.stageEntry(execution));
        return disputes.reopenedEntry(reference).map(stages::entry).filter(e -> e.stage() == here.stage()).isPresent()
                && disputes.lastReopenedAt(reference).filter(at -> stages.entries(reference).stream()
                        .noneMatch(e -> e.id() != here.id() && !e.enteredAt().isBefore(at))).isPresent();
    }

    /**
     * The post that acted as the Chair when the decision was made that a reopening takes up, while it still can; {@code null} for
     * the Chair's own post (GEN-23).
     */
    public String decidedBy(DelegateExecution execution) {
        if (!decidedBefore(execution)) {
            return null;
        }
        String reference = Vars.reference(execution);
        Long decided = disputes.reopenedEntry(reference).orElseThrow();
        return records.all(reference).stream().filter(e -> decided.equals(e.stageEntry())).map(e -> e.text("actingChair"))
                .filter(Objects::nonNull).reduce((earlier, later) -> later)
                .filter(group -> chair.mayAct(execution.getTenantId(), reference, group)).orElse(null);
    }

    /** Whether any Director's letter was passed on to the Chair. */
    public boolean passedOn(DelegateExecution execution) {
        return passedOn(Vars.reference(execution), Vars.stageEntry(execution)) > 0;
    }

    /** Whether the letter that was passed on is the first, from which the Chair's time counts (AMB-10). */
    public boolean firstLetter(DelegateExecution execution) {
        return passedOn(Vars.reference(execution), Vars.stageEntry(execution)) == 1;
    }

    private long passedOn(String reference, Long stageEntry) {
        return records.ofKind(reference, EntryKind.LETTER_PASSED_ON).stream().filter(e -> Objects.equals(e.stageEntry(), stageEntry))
                .count();
    }

    /** Whether a party does not agree with the Chair's wording, so that there is nothing left to wait for. */
    public boolean disagreed(DelegateExecution execution) {
        return said(Vars.reference(execution), Vars.stageEntry(execution)).refused();
    }

    /** Whether every party agrees with the Chair's wording (WOL-EX.11, GEN-13). */
    public boolean allAgree(DelegateExecution execution) {
        return said(Vars.reference(execution), Vars.stageEntry(execution)).allAgree();
    }

    private PartyAnswers said(String reference, Long stageEntry) {
        return PartyAnswers.to(wording(reference, stageEntry), disputes.parties(reference),
                records.ofKind(reference, EntryKind.CHAIR_CONCUR), "concurs");
    }

    /** The wording that the Chair put to all parties last. */
    Optional<Entry> wording(String reference, Long stageEntry) {
        return steps(reference, stageEntry).filter(e -> "agree".equals(e.text("chairStep")));
    }

    /** What the parties answered to the Chair's last wording; what they said to an earlier one counts no more. */
    List<Entry> answers(String reference, Long stageEntry) {
        return records.ofKind(reference, EntryKind.CHAIR_CONCUR).stream().filter(e -> wording(reference, stageEntry)
                .filter(w -> e.id() > w.id()).isPresent()).toList();
    }

    /** What the Chair did last in a stage entry. */
    Optional<Entry> steps(String reference, Long stageEntry) {
        return records.latest(reference, EntryKind.CHAIR_STEP, stageEntry);
    }

    /**
     * How the exceptional route ended: {@code AGREED} in mediation, {@code RESOLVED_BINDING} by decision, {@code NOT_PURSUED}
     * where no
     * complaining agency's concerns persist.
     */
    public String result(DelegateExecution execution) {
        String step = steps(Vars.reference(execution), Vars.stageEntry(execution)).map(e -> e.text("chairStep")).orElse("");
        return (switch (step) {
            case "decide" -> LeftReason.RESOLVED_BINDING;
            case "agree" -> LeftReason.AGREED;
            default -> LeftReason.NOT_PURSUED;
        }).name();
    }
}

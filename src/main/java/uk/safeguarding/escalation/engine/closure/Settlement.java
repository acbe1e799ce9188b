package uk.safeguarding.escalation.engine.closure;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.Proposal.Action;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.stage.RoundTableRung;
import uk.safeguarding.escalation.partnership.Rung;

/** From which stage and record a dispute's outcome came: what was agreed or decided there, and with which actions. */
@Component
class Settlement {

    private static final String WORDING = "wording";
    private static final String OUTSTANDING = "outstanding";

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RecordRegister records;
    private final RoundTableRung roundTable;

    Settlement(DisputeRegister disputes, StageRegister stages, RecordRegister records, RoundTableRung roundTable) {
        this.disputes = disputes;
        this.stages = stages;
        this.records = records;
        this.roundTable = roundTable;
    }

    /**
     * The words of the record from which an outcome came.
     *
     * @param agreed      what was agreed or decided, actions included, or {@code null}
     * @param outstanding what remains, and how it is pursued, or {@code null}
     */
    record Words(String agreed, String outstanding) {

        private static final Words NONE = new Words(null, null);

        private static Words of(Entry entry, String agreed, String outstanding) {
            return new Words(entry.text(agreed), entry.text(outstanding));
        }
    }

    /** Each outcome has its own record: what was written earlier on, in a stage that did not end it, is not what was decided. */
    Words words(String reference, Outcome outcome) {
        return switch (outcome) {
            case RESOLVED_AGREED, RESOLVED_BINDING, DECIDED_NOT_BINDING -> inLastStage(reference, outcome)
                    .or(() -> consensus(reference)).orElse(Words.NONE);
            case REFERRED_COURT -> records.latest(reference, EntryKind.COURT_REFERRAL).map(e -> new Words("The Court of Protection was "
                    + "approached: " + e.text("courtReference") + ".\nThe question: " + e.text("courtQuestion"), null)).orElse(Words.NONE);
            case NOT_PURSUED -> inLastStage(reference, outcome).or(() -> notReferred(reference)).orElse(Words.NONE);
            case WITHDRAWN -> records.latest(reference, EntryKind.WITHDRAWAL)
                    .map(e -> new Words("Withdrawn by the raising side: " + e.text("reason"), null)).orElse(Words.NONE);
            default -> Words.NONE;
        };
    }

    /** The stage that agreed or decided; empty while the dispute is open, and where it ended otherwise. */
    Optional<StageEntry> stage(String reference) {
        return disputes.outcome(reference).map(DisputeRegister.ReachedOutcome::outcome).flatMap(outcome -> switch (outcome) {
            case RESOLVED_AGREED, RESOLVED_BINDING, DECIDED_NOT_BINDING -> lastStage(reference, outcome);
            default -> Optional.empty();
        });
    }

    /**
     * Number of the stage by which the policy grades what follows: that of the round table's rung, where it agreed and a lower
     * stage was open; 0 where nothing was agreed or decided.
     */
    int level(String reference) {
        return stage(reference).map(e -> roundTable.settled(reference).map(Rung::stage).orElse(e.stage())).orElse(0);
    }

    /** What was agreed or decided, without its actions; {@code null} where nothing was. */
    String wording(String reference) {
        return stage(reference).flatMap(e -> records.onTheTable(e.id())).map(p -> records.get(p.recordId()).text(WORDING))
                .or(() -> disputes.outcome(reference).map(o -> words(reference, o.outcome()).agreed())).orElse(null);
    }

    /** The agreed actions, in the order in which they were written; a decision that nobody had to agree with has none. */
    List<Action> actions(String reference) {
        return stage(reference).map(this::actionsOf).orElse(List.of());
    }

    /** The actions of the wording with which a stage was left. */
    List<Action> actionsOf(StageEntry entry) {
        return records.onTheTable(entry.id()).map(Proposal::actions)
                .or(() -> mediationRecord(entry).map(Action::of)).orElse(List.of());
    }

    /** The record whose wording ended a stage; what was written later follows from it. */
    Optional<Long> recordOf(StageEntry entry) {
        return records.onTheTable(entry.id()).map(Proposal::recordId).or(() -> mediationRecord(entry).map(Entry::id));
    }

    private Optional<Entry> mediationRecord(StageEntry entry) {
        return records.latest(entry.reference(), EntryKind.MEDIATION_RECORD, entry.id());
    }

    private Optional<StageEntry> lastStage(String reference, Outcome outcome) {
        return stages.lastLeft(reference).filter(e -> e.left().reason() == outcome.reason());
    }

    /**
     * The stage that was left with this outcome: the wording on its table, its panel's decision, or what its mediator wrote
     * last.
     */
    private Optional<Words> inLastStage(String reference, Outcome outcome) {
        return lastStage(reference, outcome).map(StageEntry::id).flatMap(entry -> records.onTheTable(entry).map(this::tabled)
                .or(() -> byChair(reference, entry, outcome)).or(() -> byPanel(reference, entry)).or(() -> mediated(reference, entry)));
    }

    private Words tabled(Proposal proposal) {
        return new Words(proposal.wording(), records.get(proposal.recordId()).text(OUTSTANDING));
    }

    private Optional<Words> mediated(String reference, long stageEntry) {
        return records.latest(reference, EntryKind.MEDIATION_RECORD, stageEntry).map(e -> new Words(e.text("mediationText")
                + Optional.ofNullable(e.text("dissent")).filter(d -> "opinion".equals(e.text("mediationStep")))
                        .map(d -> "\nNot accepted: " + d).orElse(""), e.text("plan")));
    }

    /** Outside the stages: what is agreed to be in the person's best interests (TRA-2.7a). */
    private Optional<Words> consensus(String reference) {
        return records.latest(reference, EntryKind.BEST_INTERESTS).map(e -> new Words(e.text("consensusText"), null));
    }

    /** What whoever decides beyond the ladder put into words, or what a Director said whose concerns no longer persist. */
    private Optional<Words> byChair(String reference, long stageEntry, Outcome outcome) {
        return outcome == Outcome.NOT_PURSUED
                ? records.latest(reference, EntryKind.DIRECTORS_LETTER, stageEntry).map(e -> Words.of(e, "endReason", "plan"))
                : records.latest(reference, EntryKind.CHAIR_STEP, stageEntry).map(e -> Words.of(e, "chairWording", OUTSTANDING));
    }

    private Optional<Words> byPanel(String reference, long stageEntry) {
        return records.latest(reference, EntryKind.PANEL_DECISION, stageEntry).map(e -> Words.of(e, "panelDecision", "nextCourse"));
    }

    /** Not referred to anybody. */
    private Optional<Words> notReferred(String reference) {
        return records.latest(reference, EntryKind.CONSIDER_REFERRAL)
                .map(e -> Words.of(e, "referralReasons", "plan"));
    }
}

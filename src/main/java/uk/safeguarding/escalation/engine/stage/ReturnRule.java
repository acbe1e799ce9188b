package uk.safeguarding.escalation.engine.stage;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;

/** Whether a dispute can be returned to a lower stage: what the form offers and what a submission is held to (GEN-22). */
@Component
public class ReturnRule {

    private final RecordRegister records;
    private final StageRegister stages;
    private final Deadlines deadlines;
    private final Clock clock;

    /**
     * @param records   the register's records, which say what was skipped
     * @param stages    the register's stages, which say what was held since
     * @param deadlines when the overall limit expires
     * @param clock     the engine's clock
     */
    public ReturnRule(RecordRegister records, StageRegister stages, Deadlines deadlines, Clock clock) {
        this.records = records;
        this.stages = stages;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Only the raising side's handler returns a dispute, from the stage to which the bypass led and to one that it skipped; once
     * that stage has been held, or the dispute has gone further, not any more.
     */
    public boolean mayReturn(Party party, StageEntry stage) {
        return party.raising() && target(stage).isPresent();
    }

    /**
     * The stage to which a dispute goes back from this one: the lowest that the newest bypass skipped. None where the overall
     * limit has passed, for it would lead back up at once (GEN-09).
     */
    public Optional<Integer> target(StageEntry stage) {
        Set<Integer> skipped = skipped(stage.reference());
        return skipped.stream().min(Integer::compareTo)
                .filter(lowest -> ImmediateRisk.mayReturnTo(lowest, skipped, heldSince(stage)))
                .filter(lowest -> deadlines.overallDue(stage.reference()).filter(due -> !due.isAfter(clock.instant())).isEmpty());
    }

    /** What the newest bypass skipped: its records were written in one act, at one instant. */
    private Set<Integer> skipped(String reference) {
        List<Entry> all = records.ofKind(reference, EntryKind.STAGE_SKIPPED);
        return all.stream().filter(e -> e.writtenAt().equals(all.get(all.size() - 1).writtenAt()))
                .map(e -> ((Number) e.answers().get("stage")).intValue()).collect(Collectors.toSet());
    }

    /** The stages up to this one that were entered since the bypass: since the raise, where no open stage was cut short by it. */
    private List<Integer> heldSince(StageEntry stage) {
        List<Integer> held = new ArrayList<>();
        for (StageEntry entry : stages.entries(stage.reference())) {
            if (entry.id() <= stage.id()) {
                held.add(entry.stage());
            }
            if (!entry.open() && entry.left().reason() == LeftReason.IMMEDIATE_RISK && entry.id() < stage.id()) {
                held.clear();
            }
        }
        return held;
    }
}

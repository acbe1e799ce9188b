package uk.safeguarding.escalation.engine.closure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Proposal.Action;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;

/**
 * The actions whose checks are owed: those of the agreement in force, and those of earlier agreements that were not checked before
 * the dispute was reopened. The action that failed is settled anew, so it is not among them (TRA-2.1d, TRA-2.2h, GEN-23).
 */
@Component
class OwedActions {

    private final Settlement settlement;
    private final StageRegister stages;
    private final RecordRegister records;

    OwedActions(Settlement settlement, StageRegister stages, RecordRegister records) {
        this.settlement = settlement;
        this.stages = stages;
        this.records = records;
    }

    /** The actions of the agreement in force, then what stays owed from before, each by the number by which it is checked. */
    Map<Integer, Action> numbered(String reference) {
        Map<Integer, Action> numbered = new LinkedHashMap<>();
        settlement.actions(reference).forEach(action -> numbered.put(numbered.size() + 1, action));
        carried(reference).forEach(action -> numbered.put(numbered.size() + 1, action));
        return numbered;
    }

    /** What was agreed or decided, with its actions, and what stays owed from before; {@code null} where nothing was. */
    String text(String reference) {
        String wording = settlement.wording(reference);
        String carried = carriedText(reference);
        return wording == null ? null : wording.strip() + Action.toText(settlement.actions(reference))
                + (carried == null ? "" : "\nAgreed before, and still owed:\n" + carried);
    }

    /** What stays owed from earlier agreements, as people read it; {@code null} where nothing does. */
    String carriedText(String reference) {
        int before = settlement.actions(reference).size();
        List<Action> carried = carried(reference);
        return carried.isEmpty() ? null : Action.toText(carried, before + 1).strip();
    }

    /** What earlier agreements had, and nobody had checked when the agreement in force was reached, or until now. */
    private List<Action> carried(String reference) {
        Optional<StageEntry> inForce = settlement.stage(reference);
        long until = inForce.flatMap(settlement::recordOf).orElse(Long.MAX_VALUE);
        List<Action> owed = new ArrayList<>();
        stages.entries(reference).stream().filter(e -> !e.open() && e.left().reason() == LeftReason.AGREED)
                .filter(e -> inForce.map(StageEntry::id).filter(id -> e.id() >= id).isEmpty())
                .forEach(e -> settlement.actionsOf(e).stream().filter(a -> !checked(reference, e, until, a)).forEach(owed::add));
        return owed;
    }

    private boolean checked(String reference, StageEntry agreed, long until, Action action) {
        long from = settlement.recordOf(agreed).orElse(0L);
        String text = Action.toText(List.of(action));
        return records.ofKind(reference, EntryKind.IMPLEMENTATION_CHECK).stream().filter(e -> e.id() > from && e.id() < until)
                .map(OwedActions::checkedText).anyMatch(text::equals);
    }

    /** What a check was about, whatever its number: the server wrote it, so it reads as the action does. */
    private static String checkedText(Entry check) {
        return "\n" + Optional.ofNullable(check.text("actionToCheck")).orElse("").replaceFirst("^Action \\d+:", "Action 1:");
    }
}

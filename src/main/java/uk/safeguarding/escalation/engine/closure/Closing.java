package uk.safeguarding.escalation.engine.closure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Proposal.Action;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.ConfirmationLimits;
import uk.safeguarding.escalation.engine.stage.Deadlines;
import uk.safeguarding.escalation.partnership.ConfirmationRule;

/** What a partnership's closing consists of, as the models ask for it. Known to the models as {@code closing}. */
@Component("closing")
public class Closing {

    /** What stands for an agreement that names no action: it is checked as a whole. */
    private static final String AS_A_WHOLE = "0";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Settlement settlement;
    private final OwedActions owed;
    private final Deadlines deadlines;
    private final ConfirmationLimits confirmations;

    Closing(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Settlement settlement,
            OwedActions owed, Deadlines deadlines, ConfirmationLimits confirmations) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.settlement = settlement;
        this.owed = owed;
        this.deadlines = deadlines;
        this.confirmations = confirmations;
    }

    /**
     * Whether the parties get a written confirmation (GEN-14); a partnership whose policy has no clause can do without
     * (AMB-33).
     */
    public boolean confirmationOwed(DelegateExecution execution) {
        return partnerships.get(execution.getTenantId()).settings().confirmationAndFeedback() != ConfirmationRule.OFF;
    }

    /** Whether the policy sets a time for the confirmation, so that somebody is told when it has passed (WOL-4.1h, WOL-4.2c). */
    public boolean confirmationLimited(DelegateExecution execution) {
        return confirmations.of(Vars.reference(execution)).isPresent();
    }

    /** Whether the raiser gets feedback on a stage (GEN-15), on the same ground. */
    public boolean feedbackOwed(DelegateExecution execution) {
        return confirmationOwed(execution);
    }

    /**
     * Number of the stage that agreed or decided, by which the policy grades what follows; 0 where the dispute ended otherwise
     * (TRA-2.1c to TRA-2.3g, AMB-12).
     */
    public int settledAtStage(DelegateExecution execution) {
        return settlement.level(Vars.reference(execution));
    }

    /**
     * The agreed actions by their numbers, each to be checked on its date (TRA-2.2h). An agreement that names none is checked
     * as a whole (TRA-2.1d); what was not agreed by all is not checked. What earlier agreements left unchecked is among them.
     */
    public List<String> agreedActions(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        if (disputes.outcome(reference).filter(o -> o.outcome() == Outcome.RESOLVED_AGREED).isEmpty()) {
            return List.of();
        }
        List<String> wholeToo = settlement.actions(reference).isEmpty() ? List.of(AS_A_WHOLE) : List.of();
        return Stream.concat(wholeToo.stream(), owed.numbered(reference).keySet().stream().map(String::valueOf)).toList();
    }

    /** The local date of the action that the execution is about, as text; without an action that of the house target. */
    public String actionDueOn(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        return action(owed.numbered(reference), (String) execution.getVariable(Vars.AGREED_ACTION))
                .map(a -> a.dueOn().toString()).orElseGet(() -> partnerships.calendar(execution.getTenantId())
                        .dateOf(deadlines.houseTarget(execution.getTenantId(), disputes.outcome(reference).orElseThrow().at()))
                        .toString());
    }

    /** The action of this number, where it stands for one. */
    static Optional<Action> action(Map<Integer, Action> actions, String number) {
        return Optional.ofNullable(actions.get(Integer.valueOf(number)));
    }

    /** Whether the confirmation says that the adult's safeguarding plan is to be reviewed (TRA-2.2f). */
    public boolean planReviewNeeded(DelegateExecution execution) {
        return "yes".equals(confirmed(execution, "planReview"));
    }

    /** Whether the confirmation gives a date on which the agreement is reviewed (TRA-2.2e). */
    public boolean reviewNeeded(DelegateExecution execution) {
        return reviewOn(execution) != null;
    }

    /** The local date on which the agreement is reviewed, as the confirmation says it, or {@code null}. */
    public String reviewOn(DelegateExecution execution) {
        return confirmed(execution, "reviewOn");
    }

    private String confirmed(DelegateExecution execution, String field) {
        return records.latest(Vars.reference(execution), EntryKind.CONFIRMATION).map((Entry e) -> e.text(field)).orElse(null);
    }
}

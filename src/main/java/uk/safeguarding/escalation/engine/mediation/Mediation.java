package uk.safeguarding.escalation.engine.mediation;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;

/** Candidates, answers and result of a mediation, as the model asks for them. Known to the models as {@code mediation}. */
@Component("mediation")
public class Mediation {

    /** The mediator declined, or has an interest to declare. */
    public static final String STEPPED_BACK = "STEPPED_BACK";

    /** Input of the block: the matter was referred, and is not offered. */
    private static final String REFERRED = "referred";

    /** Mediation was held and decided nothing: the matter goes back to whoever asked for it (SGL-4.i). */
    public static final String NO_DECISION = "NO_DECISION";

    /** What the mediator's record says, and the result that it means; a wording that all agree with is the one left. */
    private static final Map<String, String> RESULTS = Map.of("opinion", LeftReason.DECIDED_NOT_BINDING.name(),
            "notPursued", LeftReason.NOT_PURSUED.name(), "return", LeftReason.RETURNED.name(), "decision", LeftReason.RESOLVED_BINDING.name(),
            "noDecision", NO_DECISION);

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final ReachablePeople people;
    private final HandlerDirectory directory;

    /**
     * @param disputes  the register's disputes
     * @param records   the register's records
     * @param people    who can be reached
     * @param directory the board office
     */
    public Mediation(DisputeRegister disputes, RecordRegister records, ReachablePeople people, HandlerDirectory directory) {
        this.disputes = disputes;
        this.records = records;
        this.people = people;
        this.directory = directory;
    }

    /**
     * The mediator's group, where every holder of the post is free of conflict; the board office's where no mediator can be
     * reached any more.
     */
    public List<String> groups(DelegateExecution execution) {
        return reachable(execution).groups();
    }

    /** The holders of the mediator's post who are free of conflict, where not all are. */
    public List<String> users(DelegateExecution execution) {
        return reachable(execution).users();
    }

    private Who reachable(DelegateExecution execution) {
        String group = (String) execution.getVariable(MediatorConflicts.MEDIATOR_GROUP);
        String users = (String) execution.getVariable(MediatorConflicts.MEDIATOR_USERS);
        Who asked = users != null ? new Who(List.of(), List.of(users.split(",")))
                : new Who(group == null ? List.of() : List.of(group), List.of());
        Who reachable = people.reachableAtBoard(Vars.reference(execution), asked);
        return reachable.nobody() ? new Who(List.of(directory.office(Vars.reference(execution))), List.of()) : reachable;
    }

    /** Whether the matter was referred to whoever settles it, so that nothing is offered and nobody has to accept (TRA-2.5a). */
    public boolean referred(DelegateExecution execution) {
        return Boolean.TRUE.equals(execution.getVariable(REFERRED));
    }

    /** Whether every party has concurred with the wording that the mediator proposed last (SOL-2.5b, GEN-13). */
    public boolean allConcur(DelegateExecution execution) {
        String reference = Vars.reference(execution);
        MediationRound round = MediationRound.of(records, reference, Vars.stageEntry(execution));
        return disputes.parties(reference).stream().allMatch(p -> MediationRound.of(p.id(), round.concurs())
                .filter(e -> "yes".equals(e.text("concurs"))).isPresent());
    }

    /** Whether the mediator puts a wording to all parties, which counts when each of them agrees with it. */
    public boolean wordingProposed(DelegateExecution execution) {
        return "propose".equals(execution.getVariable("mediationStep"));
    }

    /** Whether the mediator's record is a decision that binds every agency in the dispute (SGL-4.h). */
    public boolean binding(DelegateExecution execution) {
        return LeftReason.RESOLVED_BINDING.name().equals(result(execution));
    }

    /**
     * How the mediation ended, by what the form of its record offers: {@code AGREED}, {@code DECIDED_NOT_BINDING} (SOL-2.5c),
     * {@code NOT_PURSUED}, {@code RETURNED} (GEN-22), {@code RESOLVED_BINDING} (SGL-4.h; it needs nobody's concurrence,
     * GEN-13), {@link #NO_DECISION}
     * (SGL-4.i) or {@link #STEPPED_BACK}.
     */
    public String result(DelegateExecution execution) {
        boolean declined = !referred(execution) && !"offer".equals(execution.getVariable("offerAnswer"));
        if (declined || "conflict".equals(execution.getVariable("mediationStep"))) {
            return STEPPED_BACK;
        }
        return RESULTS.getOrDefault(String.valueOf(execution.getVariable("mediationStep")), LeftReason.AGREED.name());
    }
}

package uk.safeguarding.escalation.engine.presence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.act.Acts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.Handlers;

/**
 * A step at which one named person decides for the adult's protection is left at once where that person is not available: by
 * the act of somebody who found out, or because everybody who could decide is away (HAR-T.5, AMB-32).
 */
@Component("reviewerUnavailable")
public class DecidersAway implements JavaDelegate {

    private static final String MESSAGE = "reviewerUnavailable";
    private static final String NOT_OPEN = "Reference: no review of a threshold decision is open in this dispute, so nothing was changed.";

    private final Acts acts;
    private final Handlers handlers;
    private final HandlerDirectory directory;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RunningLadder ladder;

    /** Who decides is asked of the directory; whether a ladder leaves its step, of its model. */
    public DecidersAway(Acts acts, Handlers handlers, HandlerDirectory directory, DisputeRegister disputes,
                        StageRegister stages, RunningLadder ladder) {
        this.acts = acts;
        this.handlers = handlers;
        this.directory = directory;
        this.disputes = disputes;
        this.stages = stages;
        this.ladder = ladder;
    }

    /** Somebody of a party or the board office says that the person is not available. */
    @Override
    public void execute(DelegateExecution execution) {
        boolean office = ActingUser.groups().contains(handlers.office(execution));
        Dispute dispute = office ? acts.byReference(execution) : acts.disputeOfAnyParty(execution);
        if (!office) {
            acts.party(execution);
        }
        acts.keep(execution, EntryKind.REVIEWER_UNAVAILABLE);
        ladder.correlate(dispute, MESSAGE, NOT_OPEN);
    }

    /** Leaves every such step of a partnership's disputes at which nobody is left who decides. */
    public void leaveTheirSteps(String partnership) {
        for (String reference : disputes.open(partnership)) {
            Dispute dispute = disputes.get(reference);
            boolean waits = ladder.of(dispute).filter(id -> ladder.waitsFor(id, MESSAGE)).isPresent();
            if (waits && !directory.challengedSideActs(reference, stages.open(reference).orElseThrow().rung())) {
                ladder.correlate(dispute, MESSAGE, NOT_OPEN);
            }
        }
    }
}

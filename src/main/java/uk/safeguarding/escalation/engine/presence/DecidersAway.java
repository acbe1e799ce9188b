package uk.safeguarding.escalation.engine.presence;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.act.Acts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.notice.NoticeWriter;
import uk.safeguarding.escalation.engine.notice.Recipients;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.Handlers;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * A step at which one named person decides for the adult's protection is left at once where that person is not available: by
 * the act of somebody who found out, or because everybody who could decide is away (HAR-T.5, AMB-32).
 */
@Component("reviewerUnavailable")
public class DecidersAway implements JavaDelegate {

    private static final String MESSAGE = "reviewerUnavailable";
    private static final String MESSAGE_KIND = "reviewer-unavailable";
    private static final String NOT_OPEN = "Reference: no review of a threshold decision is open in this dispute, so nothing was changed.";

    private final Acts acts;
    private final Handlers handlers;
    private final HandlerDirectory directory;
    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RunningLadder ladder;
    private final Sides sides;
    private final NoticeWriter writer;

    /** Who decides is asked of the directory; whether a ladder leaves its step, of its model. */
    public DecidersAway(Acts acts, Handlers handlers, HandlerDirectory directory, DisputeRegister disputes,
                        StageRegister stages, RunningLadder ladder, Sides sides, NoticeWriter writer) {
        this.acts = acts;
        this.handlers = handlers;
        this.directory = directory;
        this.disputes = disputes;
        this.stages = stages;
        this.ladder = ladder;
        this.sides = sides;
        this.writer = writer;
    }

    /**
     * Somebody of the challenged side, with a part in the dispute, or of the board office says that the person is not available;
     * whoever would have decided is told, and can object.
     */
    @Override
    public void execute(DelegateExecution execution) {
        boolean office = ActingUser.groups().contains(handlers.office(execution));
        Dispute dispute = office ? acts.byReference(execution) : acts.disputeOfAnyParty(execution);
        if (!office) {
            Party party = acts.party(execution);
            if (party.raising() && !sides.hasPart(dispute.reference(), ActingUser.id())) {
                throw Acts.noPart(dispute.reference());
            }
        }
        Optional<StageEntry> review = stages.open(dispute.reference());
        acts.keep(execution, EntryKind.REVIEWER_UNAVAILABLE);
        ladder.correlate(dispute, MESSAGE, NOT_OPEN);
        review.ifPresent(entry -> tell(execution, dispute, entry));
    }

    private void tell(DelegateExecution execution, Dispute dispute, StageEntry review) {
        List<Recipient> deciders = disputes.parties(dispute.reference()).stream().filter(p -> !p.raising())
                .map(p -> directory.at(dispute.reference(), p.id(), review.rung(), review.id()))
                .flatMap(who -> Recipients.of(who).stream())
                .distinct().toList();
        writer.tell(dispute.reference(), MESSAGE_KIND, deciders, "said to be not available", ("It was recorded that you are not "
                + "available for this step, so that it was left and the case goes on to the next one at once.\n\nWhy: %s\n\nIf this is "
                + "wrong, tell the board office.").formatted(execution.getVariable("unavailableWhy")));
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

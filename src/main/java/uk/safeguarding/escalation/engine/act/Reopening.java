package uk.safeguarding.escalation.engine.act;

import java.time.Clock;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.stage.RoundTableRung;

/**
 * Agreed actions were not done: the dispute is reopened at the stage that agreed them, with a fresh limit; after a binding
 * decision with the body that decided (GEN-23, AMB-52).
 */
@Component
class Reopening {

    private static final Set<Outcome> WITH_ACTIONS = Set.of(Outcome.RESOLVED_AGREED, Outcome.RESOLVED_BINDING);

    private final DisputeRegister disputes;
    private final StageRegister stages;
    private final RunningLadder ladder;
    private final RoundTableRung roundTable;
    private final RuntimeService runtime;
    private final Clock clock;

    Reopening(DisputeRegister disputes, StageRegister stages, RunningLadder ladder, RoundTableRung roundTable,
              @Lazy RuntimeService runtime, Clock clock) {
        this.disputes = disputes;
        this.stages = stages;
        this.ladder = ladder;
        this.roundTable = roundTable;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Enters the reopening in the register, and says to a ladder that still runs which stage it opens; what waits for the
     * agreement beside it ends. To take the ladder back is for whoever calls this.
     *
     * @param notDone what was agreed and has not been done
     * @return the stage entry whose agreement or binding decision ended the dispute
     * @throws Refusal where there is no agreement and no binding decision
     */
    StageEntry register(Dispute dispute, String notDone) {
        StageEntry agreed = settledIn(dispute.reference());
        disputes.reopen(dispute.reference(), agreed.id(), ActingUser.id(), clock.instant(), notDone);
        ladder.of(dispute).ifPresent(running -> {
            runtime.setVariable(running, Vars.ENTRY_POINT, entryPoint(dispute, agreed));
            ladder.tell(dispute, "agreementReopened");
        });
        return agreed;
    }

    /**
     * The activity with which a reopened dispute goes on: the stage that agreed, or the stage of the round table that did while a
     * lower one was open.
     */
    String entryPoint(Dispute dispute, StageEntry agreed) {
        return roundTable.settled(dispute.reference()).map(rung -> ladder.activityOf(dispute, rung.stage())).orElse(agreed.activityId());
    }

    private StageEntry settledIn(String reference) {
        Outcome outcome = disputes.outcome(reference).map(o -> o.outcome()).orElseThrow(() -> new Refusal("This dispute has not "
                + "ended by agreement or by a binding decision, so there is no agreed action to report. Record it in the stage that "
                + "is open."));
        if (!WITH_ACTIONS.contains(outcome)) {
            throw new Refusal("This dispute has ended (" + outcome.reason().words() + ") without an agreement and without a binding "
                    + "decision, so there is nothing to report as not done. Where you still disagree, raise a new disagreement and "
                    + "name this reference in it.");
        }
        return stages.entries(reference).stream().filter(e -> !e.open() && e.left().reason() == outcome.reason())
                .reduce((earlier, later) -> later).orElseThrow(() -> new Refusal("This dispute was settled on the route of the Mental "
                        + "Capacity Act, outside the stages, so there is no stage to open again. Raise the best-interests decision anew, "
                        + "and name this reference in it."));
    }
}

package uk.safeguarding.escalation.engine.act;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;

/**
 * Immediate risk, declared at any time by anybody of a party, or by the mediator or another post of the board that has a part: a
 * safeguarding action, and the bypass the policy allows (GEN-10, AMB-57).
 */
@Component("declareImmediateRisk")
class DeclareImmediateRisk implements JavaDelegate {

    private static final String OVER = "This dispute is closed, so nothing can be declared in it. If the adult is at immediate "
            + "risk, follow your agency's safeguarding procedures now; in an emergency call 999.";

    private final Acts acts;
    private final RunningLadder ladder;
    private final Partnerships partnerships;
    private final StageRegister stages;
    private final FormGuard guard;
    private final List<BoardBody> bodies;

    DeclareImmediateRisk(Acts acts, RunningLadder ladder, Partnerships partnerships, StageRegister stages, FormGuard guard,
                         List<BoardBody> bodies) {
        this.acts = acts;
        this.ladder = ladder;
        this.partnerships = partnerships;
        this.stages = stages;
        this.guard = guard;
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.disputeOfAnyParty(execution);
        String party = acts.riskParty(execution);
        acts.keep(execution, EntryKind.IMMEDIATE_RISK);
        ladder.everywhere(dispute, Vars.IMMEDIATE_RISK, true);
        ladder.everywhere(dispute, Vars.RISK_PARTY, party);
        ladder.correlate(dispute, "immediateRiskDeclared", OVER);
        bodies.forEach(body -> body.riskDeclared(dispute));
        stages.open(dispute.reference()).ifPresent(open -> {
            ImmediateRisk.EntryDecision decision = ImmediateRisk.decide(
                    partnerships.get(dispute.partnership()).immediateRisk(), open.stage(), true);
            if (decision.changesStage()) {
                decision.skippedStages().forEach(stage -> guard.keep(dispute.reference(), EntryKind.STAGE_SKIPPED,
                        Map.of("stage", stage, "because", "immediate risk to the adult"), execution));
                ladder.correlate(dispute, "stageBypassed", OVER);
            }
        });
    }
}

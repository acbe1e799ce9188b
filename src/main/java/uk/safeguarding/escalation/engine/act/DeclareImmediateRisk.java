package uk.safeguarding.escalation.engine.act;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.ImmediateRisk.EntryDecision;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.BoardBody;
import uk.safeguarding.escalation.engine.RunningLadder;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FormGuard;
import uk.safeguarding.escalation.engine.notice.RiskNotices;
import uk.safeguarding.escalation.engine.stage.DeadlineChange;
import uk.safeguarding.escalation.engine.stage.Sides;
import uk.safeguarding.escalation.engine.stage.TimeFrames;

/**
 * Immediate risk, declared at any time by anybody of a party, or by the mediator or another post of the board that has a part: a
 * safeguarding action, and the bypass the policy allows (GEN-10, AMB-57).
 */
@Component("declareImmediateRisk")
class DeclareImmediateRisk implements JavaDelegate {

    private static final String OVER = "This dispute is closed, so nothing can be declared in it. If the person is at immediate "
            + "risk, follow your agency's safeguarding procedures now; in an emergency call 999.";

    private static final String STAYS = "Stage: the stage that is open cannot be left in this way. Leave the choice open, and send "
            + "the form again.";

    private final Acts acts;
    private final RunningLadder ladder;
    private final Partnerships partnerships;
    private final StageRegister stages;
    private final FormGuard guard;
    private final Sides sides;
    private final DeadlineChange deadlines;
    private final TimeFrames frames;
    private final RiskNotices told;
    private final List<BoardBody> bodies;

    DeclareImmediateRisk(Acts acts, RunningLadder ladder, Partnerships partnerships, StageRegister stages, FormGuard guard,
                         Sides sides, DeadlineChange deadlines, TimeFrames frames, RiskNotices told, List<BoardBody> bodies) {
        this.acts = acts;
        this.ladder = ladder;
        this.partnerships = partnerships;
        this.stages = stages;
        this.guard = guard;
        this.sides = sides;
        this.deadlines = deadlines;
        this.frames = frames;
        this.told = told;
        this.bodies = bodies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dispute dispute = acts.disputeOfAnyParty(execution);
        RiskDeclaration declaration = new RiskDeclaration(acts.answers(execution), partnerships.get(dispute.partnership()),
                ladder.lastStage(dispute).orElseThrow(() -> new Refusal(OVER)));
        Optional<StageEntry> open = stages.open(dispute.reference());
        Optional<EntryDecision> decision = open.map(entry -> decide(dispute, entry, declaration));
        declaration.check();
        String party = acts.riskParty(execution);
        acts.keep(execution, EntryKind.IMMEDIATE_RISK, declaration.record());
        ladder.everywhere(dispute, Vars.IMMEDIATE_RISK, true);
        ladder.everywhere(dispute, Vars.RISK_PARTY, party);
        ladder.correlate(dispute, "immediateRiskDeclared", OVER);
        bodies.forEach(body -> body.riskDeclared(dispute));
        frames.lapse(dispute.reference());
        if (decision.filter(EntryDecision::changesStage).isPresent()) {
            bypass(execution, dispute, open.get(), decision.get(), declaration);
        } else if (open.filter(entry -> entry.limitWorkingDays() != null).isPresent() && partnerships.get(dispute.partnership())
                .immediateRisk().remainingStageWorkingDays().isPresent()) {
            deadlines.recalculate(dispute.reference(), "immediate risk: shorter limit");
        }
    }

    /** Whoever has a part may choose the stage; anybody else of a party declares the risk alone (AMB-49). */
    private EntryDecision decide(Dispute dispute, StageEntry open, RiskDeclaration declaration) {
        if (declaration.choosesStage() && !sides.hasPart(dispute.reference(), ActingUser.id())) {
            throw new Refusal("Stage: at which stage the dispute goes on is for those who raised it or handle it. Leave the choice "
                    + "open, send the form again so that the person is protected at once, and ask one of them.");
        }
        return declaration.inStage(open.stage());
    }

    /** Leaves the open stage for the one that the policy or the declaration names (GEN-10). */
    private void bypass(DelegateExecution execution, Dispute dispute, StageEntry open, EntryDecision decision,
                        RiskDeclaration declaration) {
        decision.skippedStages().forEach(stage -> guard.keep(dispute.reference(), EntryKind.STAGE_SKIPPED,
                Map.of("stage", stage, "because", declaration.because()), execution));
        ladder.opensNext(dispute, decision.entryStage());
        told.skipped(dispute.reference(), decision.skippedStages().stream().filter(stage -> stage != open.stage()).toList(),
                decision.entryStage(), declaration.because());
        ladder.correlate(dispute, "stageBypassed", STAYS);
    }
}

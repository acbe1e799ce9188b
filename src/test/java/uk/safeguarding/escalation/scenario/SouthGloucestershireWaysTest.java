package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.formNotResolved;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.notResolved;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire: the ways past stages, back, and out of the ladder. */
@ApplicationTest
class SouthGloucestershireWaysTest {

    private static final String ON = "2027-02-01";
    private static final String LEAD = "council-safeguarding-lead";

    @Autowired
    Kit kit;

    private Story atRisk(String stage) {
        Story story = SouthGloucestershireSteps.raised(kit, SouthGloucestershireSteps.raise(ON).with("immediateRisk", "yes")
                .with("risk", "Sent home alone").with("protectiveAct", "Carer stays the night").with("consulted", "Our lead")
                .with("startStage", stage).with("startStageReason", "It cannot wait"));
        return story.as(LEAD).completes("safeguardingAction", Answers.safeguardingAction("2027-02-01T08:30"));
    }

    private static Answers risk(String stage) {
        return ActAnswers.immediateRisk().with("consulted", "Team manager").with("startStage", stage)
                .with("startStageReason", "Only they can stop it");
    }

    @Test
    @Proves("SGL-P.1")
    void whoIsRedirectedReadsWhereItBelongsAndItEnds() {
        Story story = SouthGloucestershireSteps.raised(kit, SouthGloucestershireSteps.raise(ON).with("outsideGround", "child"));
        story.completes("redirectAdvice", Answers.of().with("read", true));
        assertThat(story.closed()).isTrue();
    }

    @Test
    @Proves({"SGL-A.5b", "GEN-10", "GEN-22"})
    void aDisputeThatBeganAtStage2OrStage4IsReturnedToStage1() {
        Story second = atRisk("2").at(SouthGloucestershireSteps.D0);
        assertThat(second.stage()).isEqualTo("stage2Managers");
        second.as("council-team-manager").completes("discussion", notResolved(TALK).with("position", "return")
                .with("returnReason", "The risk proved unfounded"));
        assertThat(second.stage()).isEqualTo("stage1");

        Story fourth = atRisk("4").at(SouthGloucestershireSteps.D0);
        fourth.as("council-board-representative").completes("discussion", formNotResolved(TALK).without("escalation")
                .with("position", "return").with("returnReason", "The risk proved unfounded"));
        assertThat(fourth.stage()).isEqualTo("stage1");
    }

    @Test
    @Proves({"SGL-A.5b", "SGL-A.5c", "GEN-10"})
    void immediateRiskLeadsFromStage2AndFromStage3Higher() {
        Story story = SouthGloucestershireSteps.inStage2(kit).as(SOCIAL_WORKER).does("declare-immediate-risk", risk("3"));
        assertThat(story.stage()).isEqualTo("stage3");
        story.as("council-service-manager").does("declare-immediate-risk", risk("4"));
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.stages()).filteredOn(e -> !e.open()).extracting(e -> e.left().reason())
                .contains(LeftReason.IMMEDIATE_RISK);
        story.as(LEAD).completesAll("safeguardingAction", Answers.safeguardingAction("2027-02-01T09:50"));
        assertThat(story.tasks("safeguardingAction")).isEmpty();
    }

    @Test
    @Proves({"SGL-2.a", "SGL-2.d"})
    void thePractitionersAgreeAtStage2BeforeTheirManagersAreAsked() {
        Story story = SouthGloucestershireSteps.inStage2(kit).as(SOCIAL_WORKER)
                .completes("discussion", SouthGloucestershireSteps.propose(TALK, "The trust writes the plan")).as(NURSE)
                .completes("discussion", SouthGloucestershireSteps.concur(TALK));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.stages()).extracting("activityId").doesNotContain("stage2Managers");
    }

    @Test
    @Proves({"GEN-21", "SGL-P.2"})
    void itIsWithdrawnOrFoundToBelongElsewhereWithTheManagersAgreement() {
        Story withdrawn = SouthGloucestershireSteps.inStage2(kit).as(SOCIAL_WORKER).does("withdraw-dispute", ActAnswers.withdraw());
        withdrawn.as("council-team-manager").completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(withdrawn.outcome()).contains(Outcome.WITHDRAWN);

        Story elsewhere = SouthGloucestershireSteps.inStage2(kit).as(SOCIAL_WORKER)
                .does("redirect-dispute", ActAnswers.redirect(false).with("outsideGround", "complaint"));
        elsewhere.as("council-team-manager").completes("managerAgreement", Answers.of().with("agrees", "yes"));
        assertThat(elsewhere.outcome()).contains(Outcome.REDIRECTED);
    }

    @Test
    @Proves({"GEN-19", "SGL-4.f"})
    void aMediatorWithAnInterestGivesTheMatterBackToTheChair() {
        Story story = SouthGloucestershireSteps.atChair(kit).as(CHAIR).completes("chairDecides", SouthGloucestershireSteps
                .chairDecision("mediation").with("otherMediator", "south-gloucestershire.board.learning-chair"));
        story.as("board-learning-chair").does("declare-conflict", Answers.interest());
        assertThat(story.taskKeys()).isEmpty();
        assertThat(story.as(CHAIR).taskKeys()).containsExactly("chairDecides");
    }
}

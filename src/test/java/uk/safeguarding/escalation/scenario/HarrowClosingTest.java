package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.HarrowSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.HarrowSteps.MATRON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.ON;
import static uk.safeguarding.escalation.scenario.HarrowSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TALK;
import static uk.safeguarding.escalation.scenario.HarrowSteps.TEAM_MANAGER;
import static uk.safeguarding.escalation.scenario.HarrowSteps.WARD_SISTER;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Stage 4 from its instigation to the report to the Board, and the closing of a dispute in Harrow. */
@ApplicationTest
class HarrowClosingTest {

    private static final Answers NOT_DONE = Answers.of().with("notDone", "No plan on Friday")
            .with("interimSafety", "Visits go on").with("interimSafetyOwner", "Matron, trust");
    private static final String HSSP_CHAIR = "board-hssp-chair";

    @Autowired
    Kit kit;

    @Test
    @Proves({"HAR-4.4a", "AMB-30"})
    void theChairOfTheHsspInstigatesThePanelUnlessEmployedByAParty() {
        Story story = HarrowSteps.inStage4(kit);
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.as(HSSP_CHAIR).taskKeys()).containsExactly("instigatePanel");
        assertThat(story.as(CHAIR).taskKeys()).isEmpty();
        Story police = HarrowSteps.inStage4(kit, HarrowAnswers.raise(ON).with("challengedAgency", "police").without("challengedTeam"));
        assertThat(police.as(HSSP_CHAIR).taskKeys()).isEmpty();
        assertThat(police.as(CHAIR).taskKeys()).containsExactly("instigatePanel");
    }

    @Test
    @Proves({"HAR-4.4f", "HAR-4.4g", "AMB-30"})
    void theDecisionBindsAndThePanelChairsReportHoldsTheClosingOpen() {
        Story story = HarrowSteps.inStage4(kit);
        HarrowSteps.panelSits(story);
        HarrowSteps.panelDecides(story);
        assertThat(story.outcome()).contains(Outcome.RESOLVED_BINDING);
        assertThat(story.notices("panel-decision")).extracting(n -> n.recipient().id())
                .contains("harrow-" + WARD_SISTER, "harrow.hospital-trust.hsab-member", "harrow.council.hsab-member");
        assertThat(story.allTasks()).extracting("taskDefinitionKey").contains("reportToBoard").doesNotContain("issueConfirmation");
        story.as(CHAIR).isRefused("The issues", s -> s.completes("reportToBoard", HarrowAnswers.panelReport().without("panelIssues")));
        story.completes("reportToBoard", HarrowAnswers.panelReport());
        assertThat(story.notices("panel-report")).hasSize(2).extracting(n -> n.recipient().id()).containsExactlyInAnyOrder(
                "harrow.board.independent-chair", "harrow.board.safeguarding-adults-service");
        assertThat(story.notices("panel-report").get(0).body()).contains("Discharge without a plan");
        assertThat(story.allTasks()).extracting("taskDefinitionKey").doesNotContain("reportToBoard").contains("issueConfirmation");
    }

    @Test
    @Proves({"HAR-0.2", "HAR-4.4a", "GEN-22"})
    void immediateRiskLeadsFromStage3ToThePanelAndFromStage2BackToStage1() {
        Answers risk = ActAnswers.immediateRisk().with("consulted", "Matron").with("startStageReason", "No time to lose");
        Story up = HarrowSteps.inStage3(kit).as(HarrowSteps.TRUST_MEMBER).does("declare-immediate-risk", risk.with("startStage", "4"));
        assertThat(up.stage()).isEqualTo("stage4");
        assertThat(up.as(HSSP_CHAIR).taskKeys()).contains("instigatePanel");

        Story back = HarrowSteps.raised(kit).at(HarrowSteps.D0).as(WARD_SISTER).does("declare-immediate-risk", risk.with("startStage", "2"));
        back.completes("briefing", HarrowAnswers.briefing()).as(MATRON).completes("discussion", HarrowAnswers.notResolved(TALK)
                .with("position", "return").with("returnReason", "The discharge is off").without("riskStatement"));
        assertThat(back.stages()).extracting("stage").containsExactly(1, 2, 1);
    }

    private Story agreed() {
        Story story = HarrowSteps.betweenManagers(kit);
        story.as(MATRON).completes("discussion", HarrowAnswers.propose(TALK, "A plan by Friday"));
        return story.as(TEAM_MANAGER).completes("discussion", HarrowAnswers.reviewed(HarrowAnswers.concur(TALK), "changed"));
    }

    @Test
    @Proves({"AMB-33", "HAR-L.1", "HAR-L.2", "GEN-16", "GEN-23"})
    void confirmationAndFeedbackAreAPlatformStandardAndLearningGoesToTheBoard() {
        Story story = agreed();
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        story.as(MATRON).completes("issueConfirmation", Answers.confirmation());
        assertThat(story.notices("confirmation")).isNotEmpty().allSatisfy(n -> assertThat(n.body()).containsIgnoringCase("platform standard"));
        story.completesAll("feedback", Answers.feedback());
        story.isRefused("Sub-group", s -> s.completes("generalIssues", Answers.generalIssues("Discharge plans come late")));
        story.completes("generalIssues", Answers.generalIssues("Discharge plans come late")
                .with("suggestedSubGroup", "Training and Development"));
        assertThat(story.notices("general-issues")).singleElement().satisfies(n -> {
            assertThat(n.recipient().id()).isEqualTo("harrow.hospital-trust.hsab-member");
            assertThat(n.body()).contains("Discharge plans come late", "Training and Development");
        });
        story.completesAll("filing", Answers.filing(ON)).as(TEAM_MANAGER).completesAll("filing", Answers.filing(ON));
        story.completesAll("missingRecord", Answers.lateRecord());
        story.as(SOCIAL_WORKER).completesAll("missingRecord", Answers.lateRecord());
        story.as(WARD_SISTER).isRefused("Specialist supervisor", s -> s.completes("debrief", Answers.debrief("accepted")));
        story.completes("debrief", Answers.debrief("accepted").with("facilitator", "Safeguarding supervisor, trust"));
        story.as(MATRON).completes("debrief", Answers.debrief("declined"));
        assertThat(story.records("debrief")).anyMatch(r -> "Safeguarding supervisor, trust".equals(r.text("facilitator")));
        story.as(TEAM_MANAGER).completesAll("debrief", Answers.debrief("declined"));
        story.as(SOCIAL_WORKER).completesAll("debrief", Answers.debrief("declined"));
        assertThat(story.allTasks()).isEmpty();
        assertThat(story.closed()).isTrue();
        story.as(WARD_SISTER).does("report-action-not-done", NOT_DONE);
        assertThat(story.stage()).as("reopened where it was agreed").isEqualTo("stage2");
    }

    @Test
    @Proves("GEN-23")
    void anAgreedActionThatWasNotDoneReopensTheDisputeWhileItIsBeingClosed() {
        Story story = agreed();
        story.as(WARD_SISTER).does("report-action-not-done", NOT_DONE);
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.stages()).extracting("stage").containsExactly(1, 2, 2);
    }
}

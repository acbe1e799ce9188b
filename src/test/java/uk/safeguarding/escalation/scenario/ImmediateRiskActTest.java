package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Immediate risk, declared at any time by anybody of a party. */
@ApplicationTest
class ImmediateRiskActTest {

    private static final String ACT = "declare-immediate-risk";

    @Autowired
    Kit kit;

    @Test
    @Proves({"GEN-10", "SOL-2.2b"})
    void inStage1TheStageIsLeftAndItsTimerGone() {
        Story story = SolihullSteps.raisedAtTen(kit).at("Wed 3 Feb 2027 15:00").as(SolihullSteps.WARD_SISTER).does(ACT, ActAnswers.immediateRisk());

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.IMMEDIATE_RISK);
        assertThat(kit.engine.getManagementService().createJobQuery().activityId("stage1LimitReached")
                .processInstanceId(story.ladder().getId()).count()).isZero();
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat((String) story.shown("safeguardingAction", "riskText")).contains("moves in tonight", "Police called");
        assertThat(story.records("immediate-risk")).singleElement().satisfies(e -> {
            assertThat(e.author()).isEqualTo("solihull-hospital-trust-ward-sister");
            assertThat(e.writtenAt()).isEqualTo(Kit.instant("Wed 3 Feb 2027 15:00"));
        });
        assertThat(story.records("stage-skipped")).singleElement()
                .satisfies(e -> assertThat(e.answers()).containsEntry("stage", 1));
        assertThat(story.notices("immediate-risk")).extracting(n -> n.recipient().id())
                .contains("solihull.hospital-trust.safeguarding-lead", "solihull-council-social-worker");
        assertThat(story.allTasks()).allSatisfy(t -> assertThat(kit.variable(t, "immediateRisk")).isEqualTo(true));
    }

    @Test
    @Proves({"GEN-10", "AMB-27"})
    void inALaterStageNothingIsSkippedAndTheLimitStays() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).at("Wed 3 Feb 2027 15:00").as("council-team-manager")
                .does(ACT, ActAnswers.immediateRisk());

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.records("stage-skipped")).isEmpty();
        assertThat((String) story.as("hospital-trust-matron").shown("discussion", "currentSafety"))
                .contains("The adult stays with a relative");
    }

    @Test
    @Proves({"GEN-10"})
    void anybodyOfAPartyCanDeclareItAndWhileTheDisputeCloses() {
        Story story = SolihullSteps.agreed(kit).as("hospital-trust-matron").does(ACT, ActAnswers.immediateRisk());
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.as("hospital-trust-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        story.completes("safeguardingAction", Answers.of().with("actionTaken", "Moved to a safe place")
                .with("actionTakenAt", "2027-02-02T10:55").with("reportedTo", "Duty desk, by phone")
                .with("interimSafety", "Safe place").with("interimSafetyOwner", "Named nurse"));
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).doesNotContain("safeguardingAction");
        assertThat(story.records("safeguarding-action")).hasSize(1);
    }

    @Test
    @Proves({"GEN-10", "GEN-26"})
    void refusedForOutsidersUnknownReferencesAndClosedDisputes() {
        SolihullSteps.raisedAtTen(kit).as("police-officer").isRefused("in which you have a part",
                s -> s.does(ACT, ActAnswers.immediateRisk()));
        Story open = SolihullSteps.raisedAtTen(kit);
        open.isRefused("SOL-2027-99999", s -> kit.start("solihull-council-social-worker", "solihull", ACT,
                ActAnswers.immediateRisk().with("reference", "SOL-2027-99999").map()));
        open.isRefused("How the adult is kept safe", s -> s.does(ACT, ActAnswers.immediateRisk().without("interimSafety")));
        assertThat(open.stage()).isEqualTo("stage1");
        SolihullSteps.closed(kit).isRefused("This dispute is closed", s -> s.does(ACT, ActAnswers.immediateRisk()));
    }
}

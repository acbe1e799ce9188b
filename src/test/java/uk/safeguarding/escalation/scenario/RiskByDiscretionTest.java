package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.TALK;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.raise;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire, where the adult is at risk of immediate harm and the stage is chosen. */
@ApplicationTest
class RiskByDiscretionTest {

    private static final String ACT = "declare-immediate-risk";

    @Autowired
    Kit kit;

    private static Answers atRisk(int stage) {
        return raise("2027-02-01").with("immediateRisk", "yes").with("risk", "The adult goes home to the alleged abuser tonight")
                .with("protectiveAct", "Discharge stopped").with("consulted", "Senior social worker, by phone")
                .with("startStage", String.valueOf(stage)).with("startStageReason", "Only senior managers can stop the discharge");
    }

    private static Answers declared(String stage) {
        return ActAnswers.immediateRisk().with("consulted", "Team manager").with("startStage", stage)
                .with("startStageReason", stage.equals("stay") ? null : "Only they can stop the discharge");
    }

    private static Answers formNotResolved() {
        return SouthGloucestershireSteps.formNotResolved(TALK).with("serviceUserName", "A. Sample").with("meetingHeld", "no")
                .with("meetingNeeded", "no").with("escalation", "Stage 4 has to decide").with("caseNotes", "Case file, note 14")
                .with("supervisionNotes", "Supervision of 1 February");
    }

    private Story monday() {
        return kit.story("south-gloucestershire", "Mon 1 Feb 2027 09:00").as(SOCIAL_WORKER);
    }

    private Instant timer(Story story, String activity) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).activityId(activity)
                .list().stream().map(Job::getDuedate).map(java.util.Date::toInstant).findFirst().orElse(null);
    }

    @Test
    @Proves({"SGL-A.5a", "SC-X12"})
    void withoutRiskOnlyStage1CanBeChosen() {
        Story story = monday();
        story.isRefused("Stage to start at: without immediate risk", s -> s.raises(raise("2027-02-01").with("startStage", "3")));
        assertThat(story.raises(raise("2027-02-01")).stages()).extracting("activityId").containsExactly("stage1");
    }

    @Test
    @Proves({"SGL-A.5b", "AMB-49", "AMB-64", "GEN-10"})
    void atTheRaiseAnyStageFromTheSecondIsChosenWithAReason() {
        Story story = monday();
        story.isRefused("stage 1 cannot be chosen. Choose stage 2 or stage 3 or stage 4", s -> s.raises(atRisk(1)));
        story.isRefused("Why that stage: this is needed", s -> s.raises(atRisk(3).without("startStageReason")));
        story.isRefused("Whom you consulted", s -> s.raises(atRisk(3).without("consulted")));
        story.raises(atRisk(3).without("consulted").with("notConsultedBecause", "Nobody could be reached at night"));

        assertThat(story.stages()).extracting("activityId").containsExactly("stage3");
        assertThat(story.as("council-service-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("trust-named-professional").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        assertThat(story.as("council-senior-social-worker").taskKeys()).as("told, but without a task").isEmpty();
        assertThat(story.as(NURSE).taskKeys()).isEmpty();
        assertThat(story.notices("stage-skipped")).extracting(n -> n.recipient().id()).contains("south-gloucestershire-trust-nurse",
                "south-gloucestershire.council.senior-social-worker", "south-gloucestershire.trust.ward-manager",
                "south-gloucestershire.trust.safeguarding-lead").doesNotContain("south-gloucestershire.council.service-manager");
        assertThat(story.notices("stage-skipped").get(0).body()).contains("stage 3 at once", "stage 1, stage 2",
                "you have no task", "Only senior managers can stop the discharge");
        assertThat(story.records("stage-skipped")).extracting(r -> r.answers().get("stage")).containsExactly(1, 2);
        assertThat(story.records("immediate-risk")).singleElement().satisfies(r -> {
            assertThat(r.text("notConsultedBecause")).isEqualTo("Nobody could be reached at night");
            assertThat(r.text("startStageReason")).isEqualTo("Only senior managers can stop the discharge");
            assertThat(r.answers()).containsEntry("remainingWorkingDays", 1);
        });
    }

    @Test
    @Proves({"SGL-A.5b", "SGL-2.a"})
    void atStage2TheManagersBegin() {
        Story story = monday().raises(atRisk(2));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage2Managers");
        assertThat(story.as("trust-ward-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as(NURSE).tasks("discussion")).isEmpty();
    }

    @Test
    @Proves({"SGL-A.5c", "AMB-63", "GEN-06", "GEN-07"})
    void whatRemainsHasOneWorkingDayAndCanGoUpOnTheSameDay() {
        Story story = monday().raises(atRisk(2)).as("council-team-manager");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(timer(story, "stage2LimitReached")).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat((String) story.shown("discussion", "deadlineWhy")).contains("The limit of 1 working day ends");

        story.at("Mon 1 Feb 2027 15:00").completes("discussion", SouthGloucestershireSteps.notResolved(TALK));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat(story.secondAfter("Tue 2 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage4Board");
    }

    @Test
    @Proves({"AMB-63", "GEN-07"})
    void aLimitThatWasSetIsNeverLongerThanThePublishedOne() {
        Story story = monday().raises(atRisk(2).with("remainingWorkingDays", 3)).as("council-team-manager");
        assertThat(story.deadline()).as("published: 2").isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        story.at("Mon 1 Feb 2027 15:00").completes("discussion", SouthGloucestershireSteps.notResolved(TALK));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        story.as("council-service-manager").completes("discussion", formNotResolved());
        assertThat(story.deadline()).as("published: 5").isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        monday().isRefused("Limit of each stage that remains", s -> s.raises(atRisk(2).with("remainingWorkingDays", 0)));
    }

    @Test
    @Proves({"SGL-A.5b", "AMB-49", "AMB-64", "GEN-09", "GEN-10"})
    void inAnOpenStageAHigherOneIsChosenAndTheOverallClockRunsOn() {
        Story story = SouthGloucestershireSteps.talking(kit).at("Tue 2 Feb 2027 10:00").as(NURSE).does(ACT, declared("4"));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage4");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.IMMEDIATE_RISK);
        assertThat(timer(story, "stage1LimitReached")).isNull();
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(story.records("stage-skipped")).extracting(r -> r.answers().get("stage")).containsExactly(1, 2, 3);
        assertThat(story.notices("stage-skipped")).extracting(n -> n.recipient().id()).contains(
                "south-gloucestershire.council.service-manager", "south-gloucestershire.trust.named-professional",
                "south-gloucestershire.trust.ward-manager").doesNotContain("south-gloucestershire-trust-nurse");
        assertThat(story.as("trust-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);

        Story third = SouthGloucestershireSteps.talking(kit).at("Tue 2 Feb 2027 10:00").as(SOCIAL_WORKER).does(ACT, declared("3"));
        assertThat(third.stage()).isEqualTo("stage3");
        assertThat(timer(third, "overallLimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-A.5b", "AMB-49"})
    void whoHasNoPartDeclaresTheRiskAndLeavesTheStageToTheHandlers() {
        Story story = SouthGloucestershireSteps.inStage2(kit).as("trust-supervisor")
                .isRefused("for those who raised it or handle it", s -> s.does(ACT, declared("4")))
                .does(ACT, declared("stay"));
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(story.as("trust-safeguarding-lead").tasks("safeguardingAction")).hasSize(1);
        SouthGloucestershireSteps.inStage3(kit).as(SOCIAL_WORKER).isRefused("stage 2 cannot be chosen while stage 3 is open",
                s -> s.does(ACT, declared("2")));
    }

    @Test
    @Proves({"SGL-A.5c", "AMB-63"})
    void declaredInAStageThatStaysOpenItsLimitIsShortenedAndTheTimerMoves() {
        Story story = SouthGloucestershireSteps.inStage3(kit).at("Tue 2 Feb 2027 10:00").as("council-service-manager");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        story.does(ACT, declared("stay"));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat((String) story.shown("discussion", "deadlineWhy"))
                .contains("Immediate risk was declared: the limit was shortened and ends on Wed 3 Feb 2027 at 17:00");
        assertThat(story.secondAfter("Wed 3 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.stages().get(story.stages().size() - 2).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
    }

    @Test
    @Proves({"GEN-22", "GEN-09", "AMB-51"})
    void aBypassThatProvedUnfoundedIsReturnedWithTheOverallLimitUnchanged() {
        Story story = SouthGloucestershireSteps.talking(kit).at("Tue 2 Feb 2027 10:00").as(SOCIAL_WORKER).does(ACT, declared("3"))
                .as("council-service-manager");
        assertThat(story.shown("discussion", "positionOptions").toString()).contains("back to stage 1");
        story.completes("discussion", formNotResolved().with("discussedAt", "2027-02-02T09:30").with("position", "return")
                .with("returnReason", "The adult is safe at home"));

        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage3", "stage1");
        assertThat(story.deadline()).as("its own published limit").isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        story.secondAfter("Wed 3 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2Practitioners");
        assertThat(story.deadline()).as("not shortened any more").isEqualTo(Kit.instant("Fri 5 Feb 2027 17:00"));
    }

    @Test
    @Proves({"GEN-22", "GEN-09"})
    void afterTheOverallLimitNothingIsReturned() {
        Story story = kit.story("south-gloucestershire", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER)
                .isRefused("overall limit passed", s -> s.raises(atRisk(2)))
                .raises(atRisk(2).with("latePutConfirmed", true)).as("council-board-representative");
        assertThat(story.stages()).extracting("activityId").containsExactly("stage4");
        assertThat(story.shown("discussion", "positionOptions").toString()).doesNotContain("value=return");
    }
}

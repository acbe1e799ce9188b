package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** How long an agreed time frame moves the limit of a stage: during that one stay, and not against immediate risk. */
@ApplicationTest
class TimeFrameStayTest {

    private static final String ACT = "agree-time-frame";
    private static final String RISK = "declare-immediate-risk";
    private static final String SERVICE_MANAGER = "council-service-manager";
    private static final String NAMED_PROFESSIONAL = "trust-named-professional";

    @Autowired
    Kit kit;

    private static Answers proposal(String until) {
        return Answers.of().with("agreedUntil", until).with("agreedReason", "The named professional is on leave")
                .with("interimSafety", "Daily visits until then").with("interimSafetyOwner", "Service manager, council");
    }

    private static Answers declared(String stage) {
        return ActAnswers.immediateRisk().with("consulted", "Team manager").with("startStage", stage)
                .with("startStageReason", stage.equals("stay") ? null : "Only they can stop the discharge");
    }

    /** In stage 3 since Thu 4 Feb 2027, whose own limit is Tue 9 Feb; on Fri 5 Feb 10:00 all agree on another date. */
    private Story stage3Until(String until) {
        Story story = SouthGloucestershireSteps.raised(kit).at("Fri 5 Feb 2027 10:00").as(SERVICE_MANAGER).does(ACT, proposal(until))
                .as(NAMED_PROFESSIONAL).completes("answerTimeFrame", Answers.of().with("agrees", "yes"));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant(day(until) + " 2027 17:00"));
        return story;
    }

    private static String day(String until) {
        return until.equals("2027-02-26") ? "Fri 26 Feb" : "Fri 5 Mar";
    }

    private Instant timer(Story story, String activity) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).activityId(activity)
                .list().stream().map(Job::getDuedate).map(java.util.Date::toInstant).findFirst().orElse(null);
    }

    @Test
    @Proves({"SGL-A.5c", "AMB-63", "AMB-44"})
    void immediateRiskShortensTheStageAllTheSame() {
        Story story = stage3Until("2027-02-26").as(SOCIAL_WORKER).does(RISK, declared("stay"));
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).as("the overall limit stays as agreed")
                .isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
        assertThat((String) story.as(SERVICE_MANAGER).shown("discussion", "deadlineWhy")).contains(
                "the limit was shortened and ends on Mon 8 Feb 2027 at 17:00", "(agreed time frame until Fri 26 Feb 2027) ends later");
        assertThat(story.task("discussion").getDueDate().toInstant()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.stages().get(2).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
    }

    @Test
    @Proves({"SGL-A.5c", "AMB-63"})
    void whereTheStagesOwnLimitHadLongPassedWhatRemainsCountsFromTheDeclaration() {
        Story story = stage3Until("2027-02-26").at("Mon 22 Feb 2027 10:00").as(SOCIAL_WORKER).does(RISK, declared("stay"));
        assertThat(story.stage()).as("its own limit of 9 February does not end it at once").isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 23 Feb 2027 17:00"));
        assertThat((String) story.as(SERVICE_MANAGER).shown("discussion", "deadlineWhy"))
                .contains("the limit was shortened and ends on Tue 23 Feb 2027 at 17:00");

        Story three = stage3Until("2027-02-26").at("Mon 22 Feb 2027 10:00").as(SOCIAL_WORKER)
                .does(RISK, declared("stay").with("remainingWorkingDays", 3));
        assertThat(three.deadline()).isEqualTo(Kit.instant("Thu 25 Feb 2027 17:00"));
        Story late = stage3Until("2027-02-26").at("Thu 25 Feb 2027 10:00").as(SOCIAL_WORKER)
                .does(RISK, declared("stay").with("remainingWorkingDays", 3));
        assertThat(late.deadline()).as("never later than was agreed").isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
        assertThat(late.secondAfter("Fri 26 Feb 2027 17:00").stage()).isEqualTo("stage4");
    }

    @Test
    @Proves({"GEN-23", "GEN-09"})
    void aReopeningInsideItHasAFreshStageLimit() {
        Story story = stage3Until("2027-03-05").as(SERVICE_MANAGER)
                .completes("discussion", SouthGloucestershireSteps.formPropose("2027-02-05T09:30", "A plan by Monday"))
                .as(NAMED_PROFESSIONAL).completes("discussion", SouthGloucestershireSteps.formConcur("2027-02-05T09:30"));
        story.at("Tue 9 Feb 2027 10:00").as(SERVICE_MANAGER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 12 Feb 2027 17:00"));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant("Fri 12 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Fri 5 Mar 2027 17:00"));

        story.does(ACT, proposal("2027-03-01").with("agreedReason", "The plan needs the GP")).as(NAMED_PROFESSIONAL)
                .completes("answerTimeFrame", Answers.of().with("agrees", "yes"));
        assertThat(story.deadline()).as("a time frame agreed in this stay").isEqualTo(Kit.instant("Mon 1 Mar 2027 17:00"));
    }

    @Test
    @Proves({"GEN-22", "AMB-45"})
    void aReturnToStage1AfterATimeFrameFromIntakeHasItsOwnLimit() {
        Story story = kit.story("south-gloucestershire", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER)
                .raises(SouthGloucestershireSteps.raise("2027-02-01").with("agreedUntil", "2027-02-26")
                        .with("agreedReason", "Both managers were ill").with("agreedWith", "Ward manager, trust"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
        story.does(RISK, declared("3")).as(SERVICE_MANAGER).completes("discussion", SouthGloucestershireSteps
                .formNotResolved("2027-02-09T09:30").with("position", "return").with("returnReason", "The adult is safe at home"));
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage3", "stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(timer(story, "stage1LimitReached")).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-T.3", "SGL-2.e"})
    void theTwoStepsOfStage2AreOneStay() {
        Story story = SouthGloucestershireSteps.inStage2(kit).as(SOCIAL_WORKER).does(ACT, proposal("2027-02-26")).as(NURSE)
                .completes("answerTimeFrame", Answers.of().with("agrees", "yes"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
        SouthGloucestershireSteps.atManagers(story);
        assertThat(story.stage()).isEqualTo("stage2Managers");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
        assertThat(timer(story, "stage2LimitReached")).isAfterOrEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-T.3", "SGL-1.a"})
    void noneIsProposedBeforeTheOtherSideTakesPart() {
        Story story = SouthGloucestershireSteps.raised(kit).as(SOCIAL_WORKER);
        story.isRefused("Record that consultation first", s -> s.does(ACT, proposal("2027-02-12")));
        assertThat(story.as(NURSE).tasks("answerTimeFrame")).isEmpty();
        SouthGloucestershireSteps.talking(kit).as(SOCIAL_WORKER).does(ACT, proposal("2027-02-12"));
    }
}

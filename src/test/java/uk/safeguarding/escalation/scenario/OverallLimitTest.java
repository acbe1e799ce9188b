package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.NURSE;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SOCIAL_WORKER;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.SSSM;
import static uk.safeguarding.escalation.scenario.SouthGloucestershireSteps.raise;

import java.time.Instant;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** South Gloucestershire's limit that runs from the outset beside those of the stages. */
@ApplicationTest
class OverallLimitTest {

    @Autowired
    Kit kit;

    private Story raisedOn(String moment, Answers raise) {
        return kit.story("south-gloucestershire", moment).as(SOCIAL_WORKER).raises(raise);
    }

    private Instant timer(Story story, String activity) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).activityId(activity)
                .list().stream().map(Job::getDuedate).map(java.util.Date::toInstant).findFirst().orElse(null);
    }

    @Test
    @Proves({"SGL-T.1", "SGL-1.e", "SGL-2.e", "SGL-3.g", "AMB-01", "GEN-05", "GEN-09"})
    void fullUseOfTheStagesIsCutByTheOverallLimitInStage3() {
        Story story = raisedOn("Mon 1 Feb 2027 10:00", raise("2027-02-01"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "stage1LimitReached")).isEqualTo(Kit.instant("Tue 2 Feb 2027 17:00"));
        assertThat((String) story.shown("consultOwnManager", "deadlineWhy"))
                .contains("The limit of 1 working day ends", "The overall limit ends later, on Mon 8 Feb 2027 at 17:00");

        story.secondAfter("Thu 4 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.deadline()).as("stage start + 3 would be Tue 9 Feb").isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "stage3LimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.as("council-service-manager").shown("discussion", "deadline"))
                .isEqualTo("Mon 8 Feb 2027 at 17:00 (overall limit)");
        assertThat((String) story.shown("discussion", "deadlineWhy")).startsWith("The overall limit acts")
                .contains("Mon 1 Feb 2027: day 0", "stage's own limit would end on Tue 9 Feb 2027 at 17:00");

        assertThat(story.secondBefore("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage3");
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage2Practitioners", "stage3", "stage4");
        assertThat(story.stages()).filteredOn(e -> !e.open()).extracting(e -> e.left().reason()).containsExactly(
                LeftReason.LIMIT_REACHED, LeftReason.LIMIT_REACHED, LeftReason.OVERALL_LIMIT_REACHED);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 15 Feb 2027 17:00"));
        assertThat(story.notices("stage-change")).last()
                .satisfies(n -> assertThat(n.body()).contains("overall limit reached, no agreement"));
        assertThat(story.as("council-board-representative").tasks("discussion")).hasSize(1);
        assertThat(story.as("council-service-manager").tasks("discussion")).isEmpty();
    }

    @Test
    @Proves({"SC-G15", "SGL-T.1", "GEN-01"})
    void scG15_overEasterAndTheClockChange() {
        Story story = raisedOn("Wed 24 Mar 2027 10:00", raise("2027-03-24"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Instant.parse("2027-04-02T16:00:00Z"));
        assertThat(story.secondBefore("Fri 2 Apr 2027 17:00").stage()).isEqualTo("stage3");
        assertThat(story.secondAfter("Fri 2 Apr 2027 17:00").stage()).isEqualTo("stage4");
    }

    @Test
    @Proves({"SC-G03", "SGL-T.2", "GEN-28", "AMB-45"})
    void scG03_theOverallLimitHadPassedBeforeEntry() {
        Story story = kit.story("south-gloucestershire", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER);
        story.isRefused("overall limit passed", s -> s.raises(raise("2027-02-01")));
        story.isRefused("so stage 4 opens at once", s -> s.raises(raise("2027-02-01")));
        story.raises(raise("2027-02-01").with("latePutConfirmed", true));

        assertThat(story.stages()).extracting("activityId").containsExactly("stage4");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 16 Feb 2027 17:00"));
        assertThat(timer(story, "stage4LimitReached")).isEqualTo(Kit.instant("Tue 16 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isNull();
        assertThat(story.stages().get(0).openedBecause()).contains("overall limit had passed before entry");
        assertThat(story.as("trust-board-representative").tasks("discussion")).hasSize(1);
        assertThat(story.secondAfter("Tue 16 Feb 2027 17:00").stage()).isEqualTo("stage4Board");
        assertThat(story.as(SSSM).tasks("considerReferral")).hasSize(1);
    }

    @Test
    @Proves({"SC-G03", "SGL-T.3", "AMB-45"})
    void scG03_withAnAgreedTimeFrameItStartsAtStage1() {
        Answers agreed = raise("2027-02-01").with("agreedUntil", "2027-02-19").with("agreedReason", "Both managers were ill")
                .with("agreedWith", "Ward manager, trust");
        Story story = kit.story("south-gloucestershire", "Tue 9 Feb 2027 10:00").as(SOCIAL_WORKER);
        story.isRefused("With whom it was agreed", s -> s.raises(agreed.without("agreedWith")));
        story.isRefused("Why the limit cannot be kept", s -> s.raises(agreed.without("agreedReason")));
        story.raises(agreed);

        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 19 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Fri 19 Feb 2027 17:00"));
        assertThat(story.shown("consultOwnManager", "deadline"))
                .isEqualTo("Fri 19 Feb 2027 at 17:00 (agreed time frame until Fri 19 Feb 2027)");
        assertThat(story.stages().get(0).systemOutage()).isFalse();
        story.completes("consultOwnManager", SouthGloucestershireSteps.consultation("talk", "2027-02-09T09:30")).as(NURSE);
        assertThat((String) story.shown("discussion", "caseSummary")).contains("First considered on: Mon 1 Feb 2027",
                "until Fri 19 Feb 2027, with Ward manager, trust, because: Both managers were ill");
        assertThat(story.secondAfter("Fri 19 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.stages()).extracting("activityId").containsExactly("stage1", "stage4");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 26 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-T.2", "GEN-28", "AMB-01"})
    void anOutsetThreeWorkingDaysBeforeEntryLeavesTwo() {
        Story story = kit.story("south-gloucestershire", "Thu 4 Feb 2027 10:00").as(SOCIAL_WORKER);
        story.isRefused("the limit of 1 working day passed on Tue 2 Feb 2027 at 17:00, so stage 2 opens at once",
                s -> s.raises(raise("2027-02-01")));
        story.isRefused("lies in the future", s -> s.raises(raise("2027-02-05").with("latePutConfirmed", true)));
        story.raises(raise("2027-02-01").with("latePutConfirmed", true));

        assertThat(story.stages()).extracting("activityId").containsExactly("stage2Practitioners");
        assertThat(story.stages().get(0).nominalStart()).isEqualTo("2027-02-04");
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "stage2LimitReached")).as("one second behind: it would lead elsewhere")
                .isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00:01"));
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage4");
        assertThat(story.stages()).extracting("activityId").containsExactly("stage2Practitioners", "stage4");
        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.OVERALL_LIMIT_REACHED);
    }

    @Test
    @Proves({"SC-X06", "GEN-02"})
    void scX06_raisedOnASaturday() {
        Story story = raisedOn("Sat 6 Feb 2027 11:00", raise("2027-02-06"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Fri 12 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SC-X10", "GEN-02"})
    void scX10_overTheClockChangeInAutumn() {
        Story story = raisedOn("Fri 29 Oct 2027 10:00", raise("2027-10-29"));
        assertThat(story.deadline()).isEqualTo(Instant.parse("2027-11-01T17:00:00Z"));
    }

    @Test
    @Proves({"GEN-04", "SGL-T.1"})
    void anOutageOverTheOverallLimitDoesNotMoveWhatFollows() {
        Story story = raisedOn("Mon 1 Feb 2027 10:00", raise("2027-02-01")).at("Fri 5 Feb 2027 10:00");
        assertThat(story.stage()).isEqualTo("stage3");
        story.engineDownUntil("Wed 10 Feb 2027 09:00").engineRestarts();
        assertThat(story.stage()).isEqualTo("stage4");
        assertThat(story.stages().get(2).left().nominalEnd()).isEqualTo("2027-02-08");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 15 Feb 2027 17:00"));
    }

    @Test
    @Proves({"SGL-T.1", "GEN-01"})
    void aBankHolidayThatIsProclaimedMovesTheOverallTimerToo() {
        Story story = raisedOn("Mon 7 Jun 2027 10:00", raise("2027-06-07"));
        kit.start("south-gloucestershire-board-sssm", "south-gloucestershire", "change-calendar",
                ActAnswers.calendar("2027-06-10", "closed").map());
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Tue 15 Jun 2027 17:00"));
        assertThat(timer(story, "stage1LimitReached")).isEqualTo(Kit.instant("Tue 8 Jun 2027 17:00"));
    }

    @Test
    @Proves({"GEN-23", "GEN-09"})
    void afterAReopeningTheReportIsTheNewOutsetWhereTheLimitHadRunOut() {
        Story story = SouthGloucestershireSteps.talking(kit).as(SOCIAL_WORKER)
                .completes("discussion", SouthGloucestershireSteps.propose("2027-02-01T09:20", "A plan by Friday")).as(NURSE)
                .completes("discussion", SouthGloucestershireSteps.concur("2027-02-01T09:20")).at("Wed 10 Feb 2027 10:00")
                .as(SOCIAL_WORKER).does("report-action-not-done", ActAnswers.notDone());
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 11 Feb 2027 17:00"));
        assertThat(timer(story, "overallLimitReached")).isEqualTo(Kit.instant("Wed 17 Feb 2027 17:00"));
        assertThat(story.secondAfter("Wed 17 Feb 2027 17:00").stage()).isEqualTo("stage4");
    }
}

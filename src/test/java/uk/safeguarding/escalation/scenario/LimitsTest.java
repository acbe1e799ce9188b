package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.notification.Notice;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** When a limit expires, what follows, and what an outage of the engine changes about it (nothing). */
@ApplicationTest
class LimitsTest {

    private static final String SOCIAL_WORKER = "council-social-worker";
    private static final String WARD_SISTER = "hospital-trust-ward-sister";

    @Autowired
    Kit kit;
    @Autowired
    ChangedLadder ladder;

    private Story raised(String moment, String putOn) {
        return kit.story("solihull", moment).as(SOCIAL_WORKER).raises(Answers.raise(putOn));
    }

    private List<Job> stageTimers(Story story) {
        return kit.engine.getManagementService().createJobQuery().processInstanceId(story.ladder().getId()).timers().list()
                .stream().filter(j -> !kit.engine.getManagementService().createJobDefinitionQuery()
                        .jobDefinitionId(j.getJobDefinitionId()).singleResult().getActivityId().equals("aimPassed")).toList();
    }

    @Test
    @Proves({"SC-X01", "GEN-04"})
    void scX01_anOutageOverTheExpiryMovesNoLaterLimit() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));

        story.engineDownUntil("Wed 10 Feb 2027 09:00").engineRestarts();

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 15 Feb 2027 17:00"));
        assertThat(story.stages().get(1).systemOutage()).isFalse();
        assertThat(stageTimers(story)).singleElement()
                .satisfies(j -> assertThat(j.getDuedate()).isEqualTo(Kit.instant("Mon 15 Feb 2027 17:00")));
    }

    @Test
    @Proves({"SC-X01", "GEN-04"})
    void scX01_aLimitThatTheOutageConsumedEndsOnTheNextWorkingDayAndSaysSo() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01");

        story.engineDownUntil("Tue 16 Feb 2027 09:00").engineRestarts();

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 17 Feb 2027 17:00"));
        assertThat(story.stages().get(1).systemOutage()).isTrue();
        assertThat((String) story.as("council-team-manager").shown("discussion", "deadline")).contains("system outage");
        story.secondBefore("Wed 17 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage2");
        story.secondAfter("Wed 17 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"SC-X01", "GEN-04", "GEN-02"})
    void scX01_withTheLimitsOfTheScenario() {
        try (ChangedLadder.Restored restored = ladder.withLimit(1)) {
            Story story = raised("Wed 3 Feb 2027 10:00", "2027-02-03");
            assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
            story.engineDownUntil("Fri 5 Feb 2027 09:00").engineRestarts();
            assertThat(story.deadline()).isEqualTo(Kit.instant("Fri 5 Feb 2027 17:00"));
        }
    }

    @Test
    @Proves({"SC-X06", "GEN-02"})
    void scX06_oneWorkingDayFromASaturdayIsMonday() {
        try (ChangedLadder.Restored restored = ladder.withLimit(1)) {
            for (String raisedAt : List.of("Fri 5 Feb 2027 09:00", "Fri 5 Feb 2027 17:30", "Sat 6 Feb 2027 11:00")) {
                Story story = raised(raisedAt, raisedAt.startsWith("Sat") ? "2027-02-06" : "2027-02-05");
                assertThat(story.deadline()).as(raisedAt).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
            }
        }
    }

    @Test
    @Proves({"SC-X07", "GEN-01"})
    void scX07_christmasOnAWeekend() {
        Story story = raised("Mon 20 Dec 2027 10:00", "2027-12-20");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 29 Dec 2027 17:00"));
        story.secondBefore("Wed 29 Dec 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage1");

        story.secondAfter("Wed 29 Dec 2027 17:00");

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 6 Jan 2028 17:00"));
    }

    @Test
    @Proves({"GEN-01"})
    void easterIsNotCounted() {
        assertThat(raised("Thu 25 Mar 2027 10:00", "2027-03-25").deadline()).isEqualTo(Kit.instant("Mon 5 Apr 2027 17:00"));
    }

    @Test
    @Proves({"SC-X10", "GEN-02"})
    void scX10_closeOfBusinessIsLocalTimeAfterTheClockChange() {
        try (ChangedLadder.Restored restored = ladder.withLimit(1)) {
            Story story = raised("Fri 29 Oct 2027 10:00", "2027-10-29");
            assertThat(story.deadline()).isEqualTo(Instant.parse("2027-11-01T17:00:00Z"));
            assertThat(stageTimers(story)).singleElement()
                    .satisfies(j -> assertThat(j.getDuedate()).isEqualTo(Instant.parse("2027-11-01T17:00:00Z")));
        }
        assertThat(raised("Mon 18 Oct 2027 10:00", "2027-10-18").deadline()).isEqualTo(Instant.parse("2027-10-25T16:00:00Z"));
    }

    @Test
    @Proves({"GEN-03", "GEN-13"})
    void anActAtTheVeryInstantOfTheLimitIsInTimeAndOneSecondLaterIsNot() {
        String limit = "Mon 8 Feb 2027 17:00";
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01").at("Tue 2 Feb 2027 11:00")
                .completes("discussion", Answers.propose("2027-02-02T10:30", "The trust makes the enquiry."));
        story.engineDownUntil(limit).as(WARD_SISTER).completes("discussion", Answers.concur("2027-02-08T16:30"));
        assertThat(story.outcome()).contains(Outcome.RESOLVED_AGREED);
        assertThat(story.outcomeAt()).isEqualTo(Kit.instant(limit));
        assertThat(stageTimers(story)).isEmpty();

        Story late = raised("Mon 1 Feb 2027 10:00", "2027-02-01").at("Tue 2 Feb 2027 11:00")
                .completes("discussion", Answers.propose("2027-02-02T10:30", "The trust makes the enquiry."));
        late.engineDownUntil("Mon 8 Feb 2027 17:00:01").as(WARD_SISTER).isRefused("The limit of this stage passed on",
                s -> s.completes("discussion", Answers.concur("2027-02-08T16:30")));
        late.engineRestarts();
        assertThat(late.stage()).isEqualTo("stage2");
        assertThat(late.outcome()).isEmpty();
    }

    @Test
    @Proves({"GEN-03"})
    void agreedOneSecondBeforeTheLimitNoEscalationJobRemains() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01")
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry."));
        story.secondBefore("Mon 8 Feb 2027 17:00").as(WARD_SISTER)
                .completes("discussion", Answers.concur("2027-02-08T16:30"));
        assertThat(stageTimers(story)).isEmpty();
        story.secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.stages()).hasSize(1);
    }

    @Test
    @Proves({"GEN-05", "GEN-15"})
    void theLimitMovesTheDisputeAndEverybodyIsTold() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01").secondAfter("Mon 8 Feb 2027 17:00");

        assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.LIMIT_REACHED);
        assertThat(story.stages().get(0).left().by()).isNull();
        assertThat(story.stages().get(1).openedBecause()).contains("limit reached, no agreement");
        assertThat(story.as(SOCIAL_WORKER).tasks("discussion")).isEmpty();
        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        assertThat(story.as("hospital-trust-matron").tasks("discussion")).hasSize(1);
        List<Notice> told = story.notices("stage-change");
        assertThat(told).extracting(n -> n.recipient().id()).contains("solihull-council-social-worker",
                "solihull-hospital-trust-ward-sister", "solihull.council.team-manager", "solihull.hospital-trust.matron");
        assertThat(told).allSatisfy(n -> assertThat(n.body()).contains("limit reached, no agreement", "Team manager",
                "Mon 15 Feb 2027 at 17:00"));
    }

    @Test
    @Proves({"GEN-06"})
    void eitherSideEndsTheStageBeforeItsLimit() {
        for (String side : List.of(SOCIAL_WORKER, WARD_SISTER)) {
            Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01").at("Tue 2 Feb 2027 10:00").as(side);
            Answers answers = Answers.notResolved("2027-02-02T09:30");
            story.completes("discussion", side.equals(SOCIAL_WORKER) ? answers.with("stage2Handler", "line-manager") : answers);
            assertThat(story.stage()).isEqualTo("stage2");
            assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
            assertThat(story.stages().get(0).left().reason()).isEqualTo(LeftReason.NOT_RESOLVED);
        }
    }

    @Test
    @Proves({"GEN-13"})
    void oneSideAloneDoesNotResolve() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01")
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry."))
                .secondAfter("Mon 8 Feb 2027 17:00");
        assertThat(story.outcome()).isEmpty();
        assertThat(story.stage()).isEqualTo("stage2");
    }

    @Test
    @Proves({"GEN-09", "AMB-21"})
    void theAimRunsBesideTheStagesAndMovesNothing() {
        Story story = raised("Mon 1 Feb 2027 10:00", "2027-02-01").at("Tue 2 Feb 2027 10:00").as(WARD_SISTER)
                .completes("discussion", Answers.notResolved("2027-02-02T09:30"));
        story.secondBefore("Mon 8 Feb 2027 17:00");
        assertThat(story.notices("aim-passed")).isEmpty();

        story.secondAfter("Mon 8 Feb 2027 17:00");

        assertThat(story.notices("aim-passed")).singleElement()
                .satisfies(n -> assertThat(n.recipient().id()).isEqualTo("solihull.board.business-team"));
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
    }

    @Test
    @Proves({"GEN-28"})
    void aLimitThatHadPassedAtEntryIsSaidFirstAndStage2RunsFromToday() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as(SOCIAL_WORKER);
        Answers late = Answers.raise("2027-01-20");
        story.isRefused("the limit of 5 working days passed on", s -> s.raises(late));

        story.raises(late.with("latePutConfirmed", true));

        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.stages()).hasSize(1);
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
    }
}

package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Trafford: the five stages and their limits. */
@ApplicationTest
class TraffordStagesTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-T03", "TRA-2.1b", "TRA-2.2b", "TRA-2.3b", "TRA-2.4b", "TRA-2.5a", "TRA-2.5b", "GEN-01", "GEN-27"})
    void scT03_everyLimitPassesOverEasterAndTheChairsTaskStays() {
        Story story = kit.story("trafford", "Mon 15 Mar 2027 09:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-03-15"));
        passes(story, "stage1", "Tue 16 Mar 2027 17:00", "stage2");
        passes(story, "stage2", "Thu 18 Mar 2027 17:00", "stage3");
        passes(story, "stage3", "Mon 22 Mar 2027 17:00", "stage4");
        passes(story, "stage4", "Wed 31 Mar 2027 17:00", "stage5");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Wed 7 Apr 2027 17:00"));
        assertThat(story.secondBefore("Wed 7 Apr 2027 17:00").notices("last-limit-passed")).isEmpty();
        assertThat(story.secondAfter("Wed 7 Apr 2027 17:00").notices("last-limit-passed")).hasSize(1);
        assertThat(story.stage()).isEqualTo("stage5");
        assertThat(story.as(CHAIR).taskKeys()).isNotEmpty();
        assertThat(story.outcome()).isEmpty();
    }

    @Test
    @Proves({"AMB-13", "TRA-2.2b"})
    void theReferralToStage2IsThereAtOnceAndItsLimitRunsFromTheEndOfStage1() {
        Story decided = TraffordSteps.raised(kit).as(SOCIAL_WORKER).completes("discussion", Answers.notResolved(TraffordSteps.TALK));
        assertThat(decided.stages().get(1).enteredAt()).isEqualTo(Kit.instant(TraffordSteps.D0));
        assertThat(decided.deadline()).isEqualTo(Kit.instant("Wed 3 Feb 2027 17:00"));
        assertThat(decided.as(TraffordSteps.TEAM_MANAGER).taskKeys()).contains("discussion");
        assertThat(decided.as(TraffordSteps.MATRON).taskKeys()).contains("discussion");

        Story passed = TraffordSteps.raised(kit).secondAfter("Tue 2 Feb 2027 17:00");
        assertThat(passed.stage()).isEqualTo("stage2");
        assertThat(passed.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        assertThat(passed.as(TraffordSteps.MATRON).taskKeys()).contains("discussion");
        assertThat(passed.secondBefore("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(passed.secondAfter("Thu 4 Feb 2027 17:00").stage()).isEqualTo("stage3");
    }

    @Test
    @Proves({"SC-X01", "GEN-04"})
    void scX01_anOutageOverTheExpiryMovesNoLaterLimitAndOneThatItConsumedEndsOnTheNextWorkingDay() {
        Story story = kit.story("trafford", "Wed 3 Feb 2027 10:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-02-03"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Thu 4 Feb 2027 17:00"));
        story.engineDownUntil("Mon 8 Feb 2027 09:00").engineRestarts();
        assertThat(story.stage()).isEqualTo("stage2");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        assertThat(story.stages().get(1).systemOutage()).isFalse();

        Story longer = kit.story("trafford", "Wed 3 Feb 2027 10:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-02-03"));
        longer.engineDownUntil("Tue 9 Feb 2027 09:00").engineRestarts();
        assertThat(longer.stage()).isEqualTo("stage2");
        assertThat(longer.deadline()).isEqualTo(Kit.instant("Wed 10 Feb 2027 17:00"));
        assertThat(longer.stages().get(1).systemOutage()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Fri 5 Feb 2027 09:00, 2027-02-05", "Fri 5 Feb 2027 17:30, 2027-02-05", "Sat 6 Feb 2027 11:00, 2027-02-06"})
    @Proves({"SC-X06", "GEN-02", "TRA-2.1b"})
    void scX06_oneWorkingDayFromASaturdayIsMonday(String raisedAt, String putOn) {
        Story story = kit.story("trafford", raisedAt).as(SOCIAL_WORKER).raises(TraffordSteps.raise(putOn));
        passes(story, "stage1", "Mon 8 Feb 2027 17:00", "stage2");
    }

    @Test
    @Proves({"SC-X10", "GEN-02"})
    void scX10_closeOfBusinessIsLocalTimeAfterTheClockChange() {
        Story story = kit.story("trafford", "Fri 29 Oct 2027 10:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-10-29"));
        assertThat(story.deadline()).isEqualTo(Instant.parse("2027-11-01T17:00:00Z"));
        assertThat(story.secondBefore("Mon 1 Nov 2027 17:00").stage()).isEqualTo("stage1");
        assertThat(story.secondAfter("Mon 1 Nov 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(kit.story("trafford", "Thu 21 Oct 2027 10:00").as(SOCIAL_WORKER).raises(TraffordSteps.raise("2027-10-21"))
                .deadline()).as("before the change").isEqualTo(Instant.parse("2027-10-22T16:00:00Z"));
    }

    private static void passes(Story story, String stage, String limit, String next) {
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.deadline()).isEqualTo(Kit.instant(limit));
        assertThat(story.secondBefore(limit).stage()).isEqualTo(stage);
        assertThat(story.secondAfter(limit).stage()).isEqualTo(next);
    }
}

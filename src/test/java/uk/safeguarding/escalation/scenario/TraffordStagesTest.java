package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.safeguarding.escalation.scenario.TraffordSteps.CHAIR;
import static uk.safeguarding.escalation.scenario.TraffordSteps.SOCIAL_WORKER;

import org.junit.jupiter.api.Test;
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

    private static void passes(Story story, String stage, String limit, String next) {
        assertThat(story.stage()).isEqualTo(stage);
        assertThat(story.deadline()).isEqualTo(Kit.instant(limit));
        assertThat(story.secondBefore(limit).stage()).isEqualTo(stage);
        assertThat(story.secondAfter(limit).stage()).isEqualTo(next);
    }
}

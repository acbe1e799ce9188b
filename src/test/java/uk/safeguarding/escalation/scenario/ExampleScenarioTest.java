package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** The scenario that CONTRIBUTING.md explains. */
@ApplicationTest
class ExampleScenarioTest {

    @Autowired
    Kit kit;

    @Test
    @Proves({"SOL-A1.1", "GEN-03"})
    void stage2OpensWhenFiveWorkingDaysHavePassed() {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00")
                .as("council-social-worker").raises(Answers.raise("2027-02-01"));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));

        story.as("hospital-trust-ward-sister").isRefused("How the adult is kept safe",
                s -> s.completes("discussion", Answers.notResolved("2027-02-01T09:30").without("interimSafety")));

        assertThat(story.secondBefore("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage1");
        assertThat(story.secondAfter("Mon 8 Feb 2027 17:00").stage()).isEqualTo("stage2");
        assertThat(story.as("hospital-trust-matron").taskKeys()).contains("discussion");
        assertThat(story.as("hospital-trust-ward-sister").taskKeys()).doesNotContain("discussion");
    }
}

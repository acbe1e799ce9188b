package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Where the policy asks for a discussion at a stage, one that took place before that stage does not stand for it. */
@ApplicationTest
class TalkInStageTest {

    private static final String OLD = "2027-02-01T23:59";
    private static final String BEFORE = "When you discussed it: Mon 1 Feb 2027 was before this stage began, on Tue 2 Feb 2027. Please "
            + "talk to the other side in this stage";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SGL-2.b", "SGL-3.b"})
    void southGloucestershireFromTheLineManagersUp() {
        Story story = SouthGloucestershireSteps.talking(kit).at("Tue 2 Feb 2027 10:00").as(SouthGloucestershireSteps.NURSE)
                .completes("discussion", SouthGloucestershireSteps.notResolved("2027-02-01T09:20"));
        assertThat(story.stage()).as("stage 1 takes the talk as it was").isEqualTo("stage2Practitioners");
        story.completes("discussion", SouthGloucestershireSteps.notResolved("2027-02-01T09:20"));

        story.as("council-team-manager").isRefused(BEFORE,
                s -> s.completes("discussion", SouthGloucestershireSteps.notResolved(OLD)));
        story.isRefused(BEFORE, s -> s.completes("discussion", SouthGloucestershireSteps.propose(OLD, "A plan by Friday")));
        story.completes("discussion", SouthGloucestershireSteps.notResolved("2027-02-02T00:00"));
        assertThat(story.stage()).isEqualTo("stage3");

        story.as("council-service-manager").isRefused(BEFORE,
                s -> s.completes("discussion", SouthGloucestershireSteps.formNotResolved(OLD)));
        story.at("Wed 3 Feb 2027 10:00").isRefused("was before this stage began, on Tue 2 Feb 2027",
                s -> s.completes("discussion", SouthGloucestershireSteps.formPropose(OLD, "A plan by Friday")));
        story.completes("discussion", SouthGloucestershireSteps.formNotResolved("2027-02-02T09:30"));
        assertThat(story.stage()).isEqualTo("stage4");

        story.as("council-board-representative").isRefused("Tue 2 Feb 2027 was before this stage began, on Wed 3 Feb 2027",
                s -> s.completes("discussion", SouthGloucestershireSteps.formNotResolved("2027-02-02T09:30")));
        story.completes("discussion", SouthGloucestershireSteps.formNotResolved("2027-02-03T09:30"));
        assertThat(story.stage()).isEqualTo("stage4Board");
    }

    @Test
    @Proves({"HAR-4.3b"})
    void harrowBetweenTheBoardMembers() {
        Story story = HarrowSteps.betweenManagers(kit).at("Tue 2 Feb 2027 10:00").as(HarrowSteps.MATRON)
                .completes("discussion", HarrowAnswers.notResolved("2027-01-29T09:30"));
        assertThat(story.stage()).as("stage 2 has no such rule").isEqualTo("stage3");

        story.as(HarrowSteps.TRUST_MEMBER).isRefused(BEFORE,
                s -> s.completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.notResolved(OLD))));
        assertThat(story.stage()).isEqualTo("stage3");
        story.completes("discussion", HarrowAnswers.byLeads(HarrowAnswers.notResolved("2027-02-02T09:30")));
        assertThat(story.stage()).isEqualTo("stage4");
    }
}

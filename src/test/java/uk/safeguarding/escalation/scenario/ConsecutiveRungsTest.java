package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Nobody acts at two rungs in a row, unless the directory gives no other holder. */
@ApplicationTest
class ConsecutiveRungsTest {

    private static final String KIND = "consecutive-rungs";
    private static final String TALK = "2027-02-01T09:30";

    @Autowired
    Kit kit;
    private Posts posts;

    @BeforeEach
    void postsAsTheyAre() {
        posts = new Posts(kit);
    }

    @AfterEach
    void postsAsTheyWere() {
        posts.close();
    }

    @Test
    @Proves({"AMB-65"})
    void whereSomebodyElseIsThereTheyActAtTheNextRung() {
        posts.take("council-social-worker", "council.team-manager");
        Story story = SolihullSteps.inStage2(kit).as("council-social-worker");
        story.isRefused("You acted for your side at the level below",
                s -> s.completes("discussion", Answers.propose(TALK, "The trust enquires")));
        story.as("council-team-manager").completes("discussion", Answers.propose(TALK, "The trust enquires"));
        assertThat(story.records(KIND)).isEmpty();
    }

    @Test
    @Proves({"AMB-65"})
    void theOnlyHolderActsAndThatIsRecorded() {
        posts.empty("council.team-manager").take("council-social-worker", "council.team-manager");
        Story story = SolihullSteps.inStage2(kit).as("council-social-worker");
        story.completes("discussion", Answers.propose(TALK, "The trust enquires"))
                .completes("discussion", Answers.propose(TALK, "The trust enquires by Friday"));
        assertThat(story.records(KIND)).singleElement().satisfies(e -> {
            assertThat(e.partyId()).isEqualTo("council");
            assertThat(e.author()).isEqualTo("solihull-council-social-worker");
            assertThat(e.text("rung")).isEqualTo("line-manager");
        });
    }

    @Test
    @Proves({"AMB-65"})
    void aRungInBetweenMakesThemFreeAgain() {
        posts.take("council-social-worker", "council.service-manager");
        Story story = SolihullSteps.inStage3(kit).as("council-social-worker");
        story.completes("discussion", Answers.propose(TALK, "The trust enquires"));
        assertThat(story.records(KIND)).isEmpty();
    }
}

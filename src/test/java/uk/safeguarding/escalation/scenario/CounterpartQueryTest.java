package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Nobody holds the counterpart's post: the Business Team is asked, and the clock runs on. */
@ApplicationTest
class CounterpartQueryTest {

    private static final String POST = "solihull.hospital-trust.matron";
    private static final String OFFICE = "board-business-team";

    @Autowired
    Kit kit;
    private List<String> holders;

    @BeforeEach
    void nobodyHoldsThePost() {
        holders = kit.engine.getIdentityService().createUserQuery().memberOfGroup(POST).list().stream().map(User::getId).toList();
        holders.forEach(u -> kit.engine.getIdentityService().deleteMembership(u, POST));
    }

    @AfterEach
    void holdersAsBefore() {
        holders.forEach(u -> kit.engine.getIdentityService().createMembership(u, POST));
    }

    @Test
    @Proves({"GEN-18", "SOL-2.3d", "SOL-C.1"})
    void theOfficeIsAskedAndTheLimitRunsOn() {
        Story story = SolihullSteps.inStage2OnTuesday(kit);

        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.as("council-team-manager").tasks("discussion")).hasSize(1);
        assertThat(story.allTasks()).extracting(Task::getTaskDefinitionKey).containsExactlyInAnyOrder("discussion",
                "missingRecord", "counterpartQuery");
        story.as(OFFICE);
        assertThat((String) story.shown("counterpartQuery", "contact")).contains("ssab@solihull.gov.uk", "0121 788 4392",
                "B91 3QB");
        assertThat((String) story.shown("counterpartQuery", "queryText")).contains("Arden Vale Hospitals NHS Trust",
                "Line manager");
        assertThat(story.task("counterpartQuery").getDueDate()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));

        Answers answer = Answers.of().with("counterpartName", "Acting matron");
        story.isRefused("nobody has an account with this address",
                s -> s.completes("counterpartQuery", answer.with("counterpartEmail", "nobody@example.org")));
        story.isRefused("this person works for another party", s -> s.completes("counterpartQuery",
                answer.with("counterpartEmail", "solihull-council-director@example.org")));
        story.isRefused("is not written in the form", s -> s.completes("counterpartQuery",
                answer.with("counterpartEmail", "the matron")));

        story.at("Wed 3 Feb 2027 09:00").completes("counterpartQuery",
                answer.with("counterpartEmail", "solihull-hospital-trust-head-of-nursing@example.org"));

        assertThat(story.as("hospital-trust-head-of-nursing").tasks("discussion")).singleElement()
                .satisfies(t -> assertThat(t.getDueDate()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00")));
        assertThat(story.deadline()).isEqualTo(Kit.instant("Tue 9 Feb 2027 17:00"));
        assertThat(story.as(OFFICE).taskKeys()).isEmpty();
    }

    @Test
    @Proves({"GEN-18"})
    void anUnansweredQueryHoldsNothingUp() {
        Story story = SolihullSteps.inStage2OnTuesday(kit).secondAfter("Tue 9 Feb 2027 17:00");
        assertThat(story.stage()).isEqualTo("stage3");
        assertThat(story.as("hospital-trust-head-of-nursing").tasks("discussion")).hasSize(1);
        assertThat(story.as(OFFICE).taskKeys()).isEmpty();
    }
}

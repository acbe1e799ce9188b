package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.dispute.LeftReason;
import uk.safeguarding.escalation.dispute.Outcome;
import uk.safeguarding.escalation.dispute.Position;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull: the adult's safety on every task, and nothing that holds a dispute or the safeguarding work. */
@ApplicationTest
class SolihullSafetyTest {

    private static final String PUBLISHED = "Council House, Manor Square, Solihull B91 3QB; 0121 788 4392; ssab@solihull.gov.uk; "
            + "www.safeguardingsolihull.org.uk";

    @Autowired
    Kit kit;

    @Test
    @Proves({"SC-S16", "SOL-1.3b", "SOL-1.8a", "SOL-1.8b", "SOL-2.1b", "SOL-A1.0a", "GEN-11"})
    void scS16_noEscalationWithoutAnAttemptAndNoHold() {
        Story story = SolihullSteps.raised(kit).at("Tue 2 Feb 2027 10:00").as("council-social-worker");
        Answers escalate = Answers.notResolved("2027-02-02T09:30").with("stage2Handler", "line-manager");
        for (String field : new String[] {"discussedAt", "discussionMeans", "participants"}) {
            story.isRefused("this is needed", s -> s.completes("discussion", escalate.without(field)));
        }
        story.isRefused("How the adult is kept safe meanwhile: this is needed",
                s -> s.completes("discussion", escalate.without("interimSafety")));
        story.isRefused("Who is responsible for that: this is needed",
                s -> s.completes("discussion", escalate.without("interimSafetyOwner")));
        assertThat(story.stage()).isEqualTo("stage1");

        assertThat(statuses()).noneMatch(s -> s.matches("(?i).*(hold|paus|suspend|wait|park).*"));
        assertThat(story.shown("discussion", "positionOptions").toString()).doesNotContainIgnoringCase("hold")
                .doesNotContainIgnoringCase("pause");
        everyTaskShowsTheInterimSafety(story, "Two carers visit each day");

        story.at("Wed 3 Feb 2027 10:00").completes("discussion", escalate.with("interimSafety", "The daughter stays overnight"));
        assertThat(story.stage()).isEqualTo("stage2");
        everyTaskShowsTheInterimSafety(story, "The daughter stays overnight");
    }

    @Test
    @Proves("SOL-A1.0a")
    void aNewStatementIsShownOnTasksThatAreOpenAlready() {
        Story story = SolihullSteps.inStage4(kit);
        everyTaskShowsTheInterimSafety(story, "Two carers visit each day");
        story.as("hospital-trust-director-of-nursing").does("record-discussion", Answers.of().with("discussedAt", "2027-02-01T09:00")
                .with("discussionMeans", "phone").with("participants", "Both directors").with("discussed", "The discharge")
                .with("interimSafety", "The ward keeps the bed").with("interimSafetyOwner", "Ward manager"));
        everyTaskShowsTheInterimSafety(story, "The ward keeps the bed");

        story.as("council-director").does("declare-immediate-risk", Answers.immediateRisk());
        everyTaskShowsTheInterimSafety(story, "Two carers visit each day");
        story.as("council-safeguarding-lead").completes("safeguardingAction",
                Answers.safeguardingAction("2027-02-01T09:30").with("interimSafety", "The adult is in a refuge"));
        everyTaskShowsTheInterimSafety(story, "The adult is in a refuge");
    }

    @Test
    @Proves({"SOL-1.3b", "SOL-1.8a", "SOL-A1.0a", "SOL-C.1"})
    void everyDeployedTaskFormShowsSafetyAndContactAndEveryStageFormAsksForSafety() throws IOException {
        for (String form : taskForms()) {
            String text = resource(form);
            assertThat(text).as(form).contains("{{contact}}");
            if (!form.contains("board-figures")) {
                assertThat(text).as(form).contains("\"currentSafety\"");
            }
        }
        for (String stageForm : List.of("solihull-stage-record", "solihull-consider-referral", "mediation-record")) {
            String name = taskForms().stream().filter(f -> f.endsWith("/" + stageForm + ".form")).findFirst().orElseThrow();
            JsonNode form = new ObjectMapper().readTree(resource(name));
            for (String field : List.of("interimSafety", "interimSafetyOwner")) {
                assertThat(form.findParents("key").stream().filter(n -> n.path("key").asText().equals(field)).findFirst().orElseThrow()
                        .at("/validate/required").asBoolean()).as(stageForm + " " + field).isTrue();
            }
        }
    }

    @Test
    @Proves("SOL-C.1")
    void theBusinessTeamsContactIsShownFromTheDirectory() {
        Story story = SolihullSteps.inStage4WithThePolice(kit);
        assertThat(story.allTasks()).isNotEmpty().allSatisfy(task ->
                assertThat(kit.variable(task, "contact").toString()).as(task.getName()).endsWith(PUBLISHED));
        for (String model : resources(".bpmn")) {
            assertThat(resource(model)).as(model).doesNotContain("788 4392", "ssab@");
        }
    }

    private void everyTaskShowsTheInterimSafety(Story story, String statement) {
        List<Task> tasks = story.allTasks();
        assertThat(tasks).isNotEmpty().allSatisfy(task ->
                assertThat(kit.variable(task, "currentSafety").toString()).as(task.getName()).contains(statement, "Responsible: "));
    }

    private static List<String> statuses() {
        return Stream.of(Outcome.values(), LeftReason.values(), Position.values()).flatMap(Arrays::stream).map(Object::toString)
                .toList();
    }

    /** The forms of user tasks in Solihull's deployment: those that are no start form. */
    private List<String> taskForms() {
        List<String> forms = new ArrayList<>(resources(".form"));
        forms.removeIf(f -> !resource(f).contains("{{deadline}}") && !f.contains("figures-shown"));
        assertThat(forms).hasSizeGreaterThan(15);
        return forms;
    }

    private List<String> resources(String ending) {
        return kit.engine.getRepositoryService().getDeploymentResourceNames(deployment()).stream().filter(n -> n.endsWith(ending))
                .toList();
    }

    private String resource(String name) {
        try (InputStream in = kit.engine.getRepositoryService().getResourceAsStream(deployment(), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String deployment() {
        return kit.engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("solihull-escalation")
                .latestVersion().singleResult().getDeploymentId();
    }
}

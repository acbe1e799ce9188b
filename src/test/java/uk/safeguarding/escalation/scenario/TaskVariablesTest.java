package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StreamUtils;
import uk.safeguarding.escalation.engine.form.FormSchema;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/**
 * A party's task is sent what its form asks and shows, a few process variables, and nothing else: a new one has to be added
 * here.
 */
@ApplicationTest
@Proves({"GEN-26"})
class TaskVariablesTest {

    private static final String DECLARED = "A relative of mine works on the ward";
    private static final String NOTE = "Told us in confidence";
    private static final String TALK = "2027-02-01T09:00";
    private static final List<String> PARTIES = List.of("council-social-worker", "council-team-manager", "council-service-manager",
            "council-director", "hospital-trust-ward-sister", "hospital-trust-matron", "hospital-trust-head-of-nursing",
            "hospital-trust-director-of-nursing");
    /** Where a task stands, and which way the process has taken; none of it is anybody's words. */
    private static final Set<String> PROCESS_VARIABLES = Set.of("reference", "immediateRisk", "party", "individual", "stage",
            "rung", "stageEntry", "stageForm", "lateForm", "offerForm", "answerForm", "recordForm", "confirmationForm", "filingForm",
            "learningForm", "debriefForm",
            "limitWorkingDays", "mediatorGroup", "mediatorUsers", "offerAnswer", "mediationOn", "mediationStep", "startedBy", "withinProcedure", "riskParty", "entryPoint", "nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    @Autowired
    Kit kit;
    @Autowired
    TaskFacts facts;

    @Test
    void nothingButTheFormAndAFewProcessVariables() {
        Story story = looks(SolihullSteps.raised(kit), "discussion");
        looks(SolihullSteps.leaveStage1(story, "line-manager"), "discussion", "missingRecord");
        story.as("council-team-manager").completes("discussion", Answers.notResolved(TALK));
        story.as("council-service-manager").completes("discussion", Answers.notResolved(TALK));
        looks(story, "discussion", "feedback");
        story.as("council-director").completes("discussion", Answers.notResolved(TALK).withBothLeads("2027-02-01"));
        looks(story, "considerReferral").as("council-director").completes("considerReferral", Answers.referral("refer"));
        story.as(SolihullSteps.CHAIR).completes("offerMediation", Answers.offer("conflict"))
                .as("board-business-team").completes("businessTeamPasses", Answers.passOn().with("passNote", NOTE))
                .as("board-independent-chair").completes("offerMediation", Answers.offer("offer").with("countersigned", true));
        looks(story, "answerOffer").as("council-director").completes("answerOffer", Answers.accepts(true))
                .as("hospital-trust-director-of-nursing").completes("answerOffer", Answers.accepts(true))
                .as("board-independent-chair").completes("mediate", Answers.mediation("propose", TALK));
        looks(story, "concurWithMediation").as("council-director").completes("concurWithMediation", Answers.agrees(true))
                .as("hospital-trust-director-of-nursing").completes("concurWithMediation", Answers.agrees(true))
                .as("board-independent-chair").completes("issueConfirmation", Answers.confirmation());
        looks(story, "filing", "debrief");
    }

    @Test
    void alsoInTheConfirmationOfAnAgreementBetweenTheParties() {
        looks(SolihullSteps.agreed(kit), "issueConfirmation").as("council-social-worker")
                .completes("issueConfirmation", Answers.confirmation());
        looks(SolihullSteps.agreed(kit).as("council-social-worker").completes("issueConfirmation", Answers.confirmation()),
                "filing", "generalIssues", "debrief");
    }

    /** Every task that anybody of a party sees at this moment, and these among them. */
    private Story looks(Story story, String... expected) {
        Set<String> seen = new TreeSet<>();
        for (String post : PARTIES) {
            String user = "solihull-" + post;
            for (Task task : kit.tasksOf(user, story.reference())) {
                seen.add(task.getTaskDefinitionKey());
                Map<String, Object> sent = kit.as(user, () -> kit.engine.getTaskService().getVariables(task.getId()));
                assertThat(allowed(task)).as("%s of %s", task.getTaskDefinitionKey(), post).containsAll(sent.keySet());
                assertThat(sent.toString()).as("%s of %s", task.getTaskDefinitionKey(), post).doesNotContain(DECLARED, NOTE);
            }
        }
        assertThat(seen).contains(expected);
        return story;
    }

    private Set<String> allowed(Task task) {
        FormSchema form = form(task);
        Set<String> allowed = new TreeSet<>(PROCESS_VARIABLES);
        allowed.addAll(TaskFacts.CARD);
        form.fields().forEach(field -> allowed.add(field.key()));
        facts.names().stream().filter(form::mentions).forEach(allowed::add);
        return allowed;
    }

    private FormSchema form(Task task) {
        try (var form = kit.engine.getFormService().getDeployedTaskForm(task.getId())) {
            return FormSchema.parse(StreamUtils.copyToString(form, StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

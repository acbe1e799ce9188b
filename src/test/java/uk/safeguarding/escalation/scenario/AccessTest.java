package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** One side neither sees nor completes the other side's task, and learns nothing that is not for it. */
@ApplicationTest
class AccessTest {

    private static final String OURS = "solihull-council-social-worker";
    private static final String THEIRS = "solihull-hospital-trust-ward-sister";
    private static final String SECRET = "Our confidential view of the matter";

    @Autowired
    Kit kit;
    @LocalServerPort
    int port;
    private Story story;
    private Task theirs;

    @BeforeEach
    void bothSidesHaveATask() {
        story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker").raises(Answers.raise("2027-02-01"))
                .completes("discussion", Answers.propose("2027-02-01T09:30", "The trust makes the enquiry.")
                        .with("ourView", SECRET).with("evidence", SECRET).with("pointsOfDifference", SECRET));
        theirs = story.as("hospital-trust-ward-sister").task("discussion");
        story.as("council-social-worker");
    }

    @Test
    @Proves({"SC-X04", "GEN-26"})
    void scX04_theOthersTaskIsNeitherSeenNorDoneThroughTheServices() {
        assertThat(story.taskKeys()).containsExactly("discussion");
        assertThat(story.task("discussion").getId()).isNotEqualTo(theirs.getId());
        Map<String, Object> answers = Answers.concur("2027-02-01T09:30").with("proposedWording", "x").map();
        List<BiFunction<String, Map<String, Object>, Object>> attempts = List.of(
                (id, a) -> run(() -> kit.engine.getFormService().submitTaskForm(id, a)),
                (id, a) -> run(() -> kit.engine.getTaskService().complete(id, a)),
                (id, a) -> run(() -> kit.engine.getTaskService().claim(id, OURS)),
                (id, a) -> run(() -> kit.engine.getTaskService().setAssignee(id, OURS)),
                (id, a) -> run(() -> kit.engine.getTaskService().setVariable(id, "proposedWording", "x")),
                (id, a) -> kit.engine.getTaskService().getVariables(id),
                (id, a) -> kit.engine.getFormService().getTaskFormVariables(id));
        attempts.forEach(attempt -> assertThatThrownBy(() -> kit.as(OURS, () -> attempt.apply(theirs.getId(), answers)))
                .isInstanceOf(org.camunda.bpm.engine.AuthorizationException.class));
        assertThat(kit.engine.getTaskService().createTaskQuery().taskId(theirs.getId()).singleResult().getAssignee()).isNull();
    }

    private static Object run(Runnable attempt) {
        attempt.run();
        return null;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "rest"})
    @Proves({"SC-X04", "GEN-26"})
    void scX04_theOthersTaskIsNeitherSeenNorDoneOverHttp(String way) {
        Browser we = way.equals("rest") ? Browser.rest(port, OURS) : Browser.tasklist(port, OURS);
        String id = theirs.getId();
        assertThat(we.get("/task?processInstanceBusinessKey=" + story.reference()).json()).hasSize(1);
        List<String> reading = List.of("", "/variables", "/form-variables", "/form", "/deployed-form", "/localVariables",
                "/identity-links", "/rendered-form", "/variables/soFar");
        for (String part : reading) {
            Browser.Answer answer = we.get("/task/" + id + part);
            assertThat(answer.status()).as("GET %s: %s", part, answer).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).doesNotContain("Ward sister").doesNotContain("ASC-1017");
        }
        Map<String, Object> none = Map.of("variables", Map.of());
        Map<String, Object> me = Map.of("userId", OURS);
        Map<String, Map<String, Object>> doing = Map.of("/submit-form", none, "/complete", none, "/claim", me, "/assignee", me,
                "/delegate", me, "/resolve", none, "/unclaim", Map.of(), "/identity-links", Map.of("userId", OURS, "type",
                        "candidate"), "/bpmnError", Map.of("errorCode", "x"), "/bpmnEscalation", Map.of("escalationCode", "x"));
        doing.forEach((part, body) -> assertThat(we.post("/task/" + id + part, body).status()).as("POST " + part)
                .isBetween(400, 500));
        assertThat(we.put("/task/" + id + "/variables/soFar", Map.of("value", "x")).status()).isBetween(400, 500);
        assertThat(story.as("hospital-trust-ward-sister").tasks("discussion")).extracting(Task::getId).containsExactly(id);
        assertThat(story.records("stage-record")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {OURS, "solihull-police-officer"})
    @Proves({"GEN-26"})
    void nothingOfTheOtherSideIsFoundByListsAndHistory(String user) {
        Browser browser = Browser.rest(port, user);
        String instance = theirs.getProcessInstanceId();
        List<String> lists = List.of("/variable-instance?processInstanceIdIn=" + instance, "/history/task?taskId=" + theirs.getId(),
                "/history/variable-instance?processInstanceId=" + instance, "/history/detail?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance, "/history/identity-link-log?taskId=" + theirs.getId(),
                "/execution?processInstanceId=" + instance, "/job?processInstanceId=" + instance,
                "/process-instance?processInstanceIds=" + instance, "/history/user-operation?processInstanceId=" + instance,
                "/history/process-instance?processInstanceIds=" + instance);
        for (String list : lists) {
            Browser.Answer answer = browser.get(list);
            assertThat(answer.status() >= 400 || answer.json().isEmpty()).as(list + ": " + answer).isTrue();
        }
    }

    @Test
    @Proves({"GEN-26"})
    void aPartyMovesNoTimerAndSendsTheLadderNoMessage() {
        Browser browser = Browser.rest(port, OURS);
        String ladder = story.ladder().getId();
        String job = kit.engine.getManagementService().createJobQuery().activityId("stage1LimitReached")
                .processInstanceId(ladder).singleResult().getId();
        List<Browser.Answer> answers = new ArrayList<>();
        answers.add(browser.put("/job/" + job + "/duedate", Map.of("duedate", "2030-01-01T00:00:00.000+0000")));
        answers.add(browser.post("/job/" + job + "/execute", Map.of()));
        answers.add(browser.put("/process-instance/" + ladder + "/suspended", Map.of("suspended", true)));
        answers.add(browser.post("/process-instance/" + ladder + "/modification", Map.of("instructions", List.of(Map.of("type",
                "startBeforeActivity", "activityId", "stage4")))));
        answers.add(browser.delete("/process-instance/" + ladder));
        answers.add(browser.put("/process-instance/" + ladder + "/variables/outcome", Map.of("value", "WITHDRAWN")));
        for (String message : List.of("disputeWithdrawn", "disputeRedirected", "stageBypassed", "immediateRiskDeclared")) {
            answers.add(browser.post("/message", Map.of("messageName", message, "processInstanceId", ladder)));
        }
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isBetween(400, 500));
        assertThat(story.stage()).isEqualTo("stage1");
        assertThat(story.deadline()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
        Map<String, Object> later = new HashMap<>();
        later.put("name", "mine");
        later.put("due", "2030-01-01T00:00:00.000+0000");
        browser.put("/task/" + story.task("discussion").getId() + "/", later);
        assertThat(story.task("discussion").getDueDate()).isEqualTo(Kit.instant("Mon 8 Feb 2027 17:00"));
    }

    @Test
    @Proves({"GEN-26"})
    void whatTasklistLoadsForATaskHoldsNothingOfTheOtherSide() {
        Browser they = Browser.tasklist(port, THEIRS);
        for (String part : List.of("/form-variables?deserializeValues=false",
                "/variables?deserializeValues=false")) {
            Browser.Answer loaded = they.get("/task/" + theirs.getId() + part);
            assertThat(loaded.status()).as(part + loaded).isEqualTo(200);
            assertThat(loaded.json().path("proposedWording").path("value").asText()).contains("The trust makes the enquiry.");
            assertThat(loaded.body()).doesNotContain(SECRET);
        }
        story.as("hospital-trust-ward-sister").completes("discussion", Answers.propose("2027-02-01T09:45", "The council does")
                .with("ourView", "Theirs alone").with("basis", "Theirs alone"));
        Browser.Answer ours = Browser.tasklist(port, OURS).get("/task/" + story.as("council-social-worker").task("discussion")
                .getId() + "/form-variables?deserializeValues=false");
        assertThat(ours.body()).contains(SECRET, "The council does").doesNotContain("Theirs alone");
    }

    @Test
    @Proves({"GEN-26"})
    void commentsAndAttachmentsOfTheEngineAreNotOffered() {
        String own = story.task("discussion").getId();
        Browser browser = Browser.rest(port, OURS);
        Browser.Answer answer = browser.post("/task/" + own + "/comment/create", Map.of("message", SECRET));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("Record a discussion");
        assertThat(kit.engine.getTaskService().getTaskComments(own)).isEmpty();
    }
}

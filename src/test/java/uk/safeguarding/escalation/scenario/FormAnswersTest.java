package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** What a form asks is checked again on the server, whichever way the answers come in; a refusal changes nothing. */
@ApplicationTest
class FormAnswersTest {

    private static final String USER = "solihull-council-social-worker";

    @Autowired
    Kit kit;
    @LocalServerPort
    int port;
    private Story story;
    private Task task;

    @BeforeEach
    void aStageIsOpen() {
        story = SolihullSteps.raisedAtTen(kit);
        task = story.task("discussion");
    }

    private static Answers good() {
        return Answers.propose("2027-02-01T09:30", "The trust makes the enquiry.");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("interimSafety", null, "How the adult is kept safe meanwhile: this is needed"),
                Arguments.of("interimSafety", "   \n ", "How the adult is kept safe meanwhile: this is needed"),
                Arguments.of("position", null, "Where you stand: this is needed"),
                Arguments.of("basis", "x".repeat(4001), "The basis for your position: please use at most 4,000 characters (you "
                        + "used 4,001)"),
                Arguments.of("basis", "not\0storable", "The basis for your position: it holds a character that cannot be stored"),
                Arguments.of("basis", "half an emoji \ud83d", "The basis for your position: it holds a character that cannot be stored"),
                Arguments.of("position", "bindingDecision", "Where you stand: please choose one of the answers offered"),
                Arguments.of("position", "concur", "Where you stand: please choose one of the answers offered"),
                Arguments.of("discussionMeans", "pigeon", "How you discussed it: please choose one of the answers offered"),
                Arguments.of("discussedAt", "yesterday", "When you discussed it: please give a date such as"),
                Arguments.of("discussedAt", "2027-02-30T10:00", "When you discussed it: please give a date such as"),
                Arguments.of("discussedAt", "2027-02-02T10:00", "lies in the future"),
                Arguments.of("participants", "x".repeat(1001), "Who took part: please use at most 1,000 characters"),
                Arguments.of("notAField", "x", "\"notAField\" is not a field of this form"),
                Arguments.of("outcome", "RESOLVED_AGREED", "\"outcome\" is not a field of this form"),
                Arguments.of("party", "hospital-trust", "\"party\" is not a field of this form"),
                Arguments.of("basis", 17, "The basis for your position: please write text"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @Proves({"GEN-11", "GEN-12"})
    void everyWayInRefusesWithTheSameSentenceAndChangesNothing(String field, Object value, String sentence) {
        Map<String, Object> answers = good().with(field, value).map();
        Map<String, Object> before = kit.engine.getTaskService().getVariables(task.getId());
        List<Runnable> ways = List.of(() -> kit.engine.getFormService().submitTaskForm(task.getId(), answers),
                () -> kit.engine.getFormService().submitTaskFormWithVariablesInReturn(task.getId(), answers, false),
                () -> kit.engine.getTaskService().complete(task.getId(), answers),
                () -> kit.engine.getTaskService().completeWithVariablesInReturn(task.getId(), answers, false));
        for (Runnable way : ways) {
            Throwable refusal = catchThrowable(() -> kit.as(USER, () -> {
                way.run();
                return null;
            }));
            assertThat(refusal).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
        }
        for (Browser browser : List.of(Browser.tasklist(port, USER), Browser.rest(port, USER))) {
            for (String way : List.of("/submit-form", "/complete")) {
                Browser.Answer answer = browser.submit("/task/" + task.getId() + way, answers);
                assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                assertThat(answer.message()).contains(sentence).doesNotContain("Exception", "camunda", task.getId());
            }
        }
        assertThat(kit.engine.getTaskService().getVariables(task.getId()).keySet()).isEqualTo(before.keySet());
        assertThat(story.records("stage-record")).isEmpty();
        assertThat(story.task("discussion").getId()).isEqualTo(task.getId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mae’r oedolyn yn ddiogel: ŵ ŷ â ê î ô û",
        "البالغ آمن الآن", "Safe 👵🏽 👨‍👩‍👧 ✔", "安全 – “quoted” <b>&amp;</b>",
        "${1+1} #{kit} <%= x %> {{deadline}} =1+1 '); drop table record; --", "line one\nline two\ttab"})
    @Proves({"GEN-12"})
    void everyLetterIsStoredAsItWasWritten(String text) {
        story.completes("discussion", good().with("basis", text).with("interimSafety", text));
        assertThat(story.records("stage-record").get(0).answers()).containsEntry("basis", text).containsEntry("interimSafety", text);
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "currentSafety")).contains(text);
    }

    @Test
    @Proves({"GEN-12"})
    void fourThousandCharactersAreStoredAndShownWhole() {
        String longest = "ŵ".repeat(4000);
        story.completes("discussion", good().with("basis", longest).with("ourView", longest).with("pointsOfDifference", longest));
        assertThat(story.records("stage-record").get(0).answers()).containsEntry("basis", longest);
        assertThat((String) story.shown("discussion", "soFar")).contains(longest);
        Browser.Answer answer = Browser.tasklist(port, "solihull-hospital-trust-ward-sister").submit("/task/"
                + story.as(SolihullSteps.WARD_SISTER).task("discussion").getId() + "/submit-form",
                Answers.notResolved("2027-02-01T09:30").with("basis", longest).map());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    @Test
    void aHiddenFieldIsDropped() {
        story.completes("discussion", good().with("returnReason", "smuggled").with("ownLeadView", "smuggled"));
        assertThat(story.records("stage-record").get(0).answers().toString()).doesNotContain("smuggled");
        assertThat((String) story.as(SolihullSteps.WARD_SISTER).shown("discussion", "proposedWording")).doesNotContain("smuggled");
    }

    @Test
    @Proves({"GEN-13", "GEN-26"})
    void whatIsOnlyShownCannotBeChanged() {
        story.completes("discussion", good().with("caseSummary", "forged").with("currentSafety", "forged")
                .with("soFar", "forged"));
        story.as(SolihullSteps.WARD_SISTER);
        for (String shown : List.of("caseSummary", "currentSafety", "soFar", "proposedWording")) {
            assertThat((String) story.shown("discussion", shown)).isNotBlank().doesNotContain("forged");
        }
        story.isRefused("The wording on the table has changed", s -> s.completes("discussion",
                Answers.concur("2027-02-01T09:30").with("proposedWording", "We owe them nothing.")));
        assertThat(story.outcome()).as("concurrence with words that nobody proposed").isEmpty();
        assertThat((String) story.shown("discussion", "proposedWording")).contains("The trust makes the enquiry.");
    }

    @Test
    void objectsAndJsonInPlaceOfTextAreRefused() {
        Map<String, Object> answers = new LinkedHashMap<>(good().map());
        for (Object value : List.of(Spin.JSON("{\"a\":1}"), Spin.JSON("[1,2]"), new HashMap<>(Map.of("a", "b")),
                Variables.byteArrayValue(new byte[] {1, 2}))) {
            answers.put("basis", value);
            Throwable refusal = catchThrowable(() -> kit.as(USER, () -> {
                kit.engine.getFormService().submitTaskForm(task.getId(), answers);
                return null;
            }));
            assertThat(refusal).as(value.toString()).isInstanceOf(Refusal.class);
        }
        for (String variable : List.of(
                "{\"value\":\"rO0ABXQAAWE=\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.lang.String\","
                        + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"javax.swing.JEditorPane\","
                        + "\"serializationDataFormat\":\"application/json\"}}",
                "{\"value\":\"{\\\"a\\\":1}\",\"type\":\"Json\"}")) {
            for (String way : List.of("/submit-form", "/complete")) {
                Browser.Answer answer = Browser.rest(port, USER).post("/task/" + task.getId() + way,
                        withRaw("basis", variable));
                assertThat(answer.status()).as(variable + answer).isBetween(400, 500);
            }
        }
        assertThat(story.records("stage-record")).isEmpty();
        assertThat(story.task("discussion").getId()).isEqualTo(task.getId());
    }

    private static Map<String, Object> withRaw(String field, String json) {
        Map<String, Object> variables = new LinkedHashMap<>();
        good().map().forEach((name, value) -> variables.put(name, Map.of("value", value)));
        variables.put(field, new Browser.Answer(0, json).json());
        return Map.of("variables", variables);
    }

    @Test
    @Proves({"GEN-13", "GEN-26"})
    void partiesNeverOverwriteEachOther() {
        story.completes("discussion", good().with("basis", "Ours"));
        story.as(SolihullSteps.WARD_SISTER).completes("discussion", Answers.propose("2027-02-01T09:30", "Theirs").with("basis", "Theirs"));
        assertThat(story.records("stage-record")).extracting(e -> e.partyId() + ": " + e.text("basis"))
                .containsExactly("council: Ours", "hospital-trust: Theirs");
        assertThat(kit.variable(story.as(SolihullSteps.SOCIAL_WORKER).task("discussion"), "basis")).isNull();
        assertThat(kit.engine.getRuntimeService().createVariableInstanceQuery().variableName("basis").list())
                .allSatisfy(v -> assertThat(v.getValue()).isNull());
    }

    @Test
    void aTaskIsEndedByItsFormAlone() {
        List<Runnable> otherWays = List.of(() -> kit.engine.getTaskService().handleBpmnError(task.getId(), "x"),
                () -> kit.engine.getTaskService().handleEscalation(task.getId(), "stageLeft"),
                () -> kit.engine.getTaskService().complete(task.getId()),
                () -> kit.engine.getTaskService().resolveTask(task.getId(), Map.of("outcome", "x")));
        otherWays.forEach(way -> assertThat(catchThrowable(() -> kit.as(USER, () -> {
            way.run();
            return null;
        }))).isInstanceOf(Refusal.class));
        assertThat(story.task("discussion").getId()).isEqualTo(task.getId());
    }
}

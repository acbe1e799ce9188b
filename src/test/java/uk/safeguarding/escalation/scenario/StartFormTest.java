package uk.safeguarding.escalation.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.safeguarding.escalation.support.ApplicationTest;
import uk.safeguarding.escalation.support.Proves;

/** Solihull's start form: what it refuses leaves nothing behind, not even a used reference number. */
@ApplicationTest
class StartFormTest {

    private static final String USER = "solihull-council-social-worker";

    @Autowired
    Kit kit;
    @Autowired
    JdbcClient database;
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "adult             |            | The adult's case reference: this is needed",
        "challengedAgency  |            | Agency whose part you challenge: this is needed",
        "startStage        | 2          | Stage to start at: without immediate risk",
        "interimSafety     |            | How the adult is kept safe meanwhile: this is needed",
        "identifiedOn      | 2027-02-02 | lies in the future",
        "putOn             | 2027-02-02 | lies in the future",
        "about             | general    | this ladder is for one person's case",
        "challengedAgency  | council    | that is your own agency",
        "challengedAgency  | nowhere    | please choose one of the answers offered",
        "adult             | '   '      | The adult's case reference: this is needed"})
    @Proves({"SC-X12", "SOL-0.1", "SOL-1.2", "SOL-1.7a", "GEN-11", "GEN-28"})
    void scX12_aRefusedRaiseLeavesNothingBehind(String field, String value, String sentence) {
        Story story = kit.story("solihull", "Mon 1 Feb 2027 10:00").as("council-social-worker");
        long numbers = lastNumber();
        long instances = allInstances();

        story.isRefused(sentence, s -> s.raises(Answers.raise("2027-02-01").with(field, value)));
        Browser.Answer answer = overHttp(Answers.raise("2027-02-01").with(field, value).map());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(sentence).doesNotContain("Exception", "camunda");
        assertThat(allInstances()).isEqualTo(instances);
        assertThat(lastNumber()).isEqualTo(numbers);
        assertThat(story.raises(Answers.raise("2027-02-01")).reference()).isEqualTo("SOL-2027-%05d".formatted(numbers + 1));
    }

    @Test
    @Proves({"SC-X12", "SOL-1.7a", "GEN-26"})
    void nobodyBeginsALadderPastItsStartForm() {
        kit.story("solihull", "Mon 1 Feb 2027 10:00");
        long instances = allInstances();
        for (String activity : new String[] {"stage4", "closure", "registerDispute"}) {
            Browser.Answer answer = Browser.rest(port, USER).post("/process-definition/key/solihull-escalation/tenant-id/solihull"
                    + "/start", Map.of("businessKey", "SOL-2027-00001", "startInstructions", List.of(Map.of("type",
                    "startBeforeActivity", "activityId", activity))));
            assertThat(answer.status()).as(activity + ": " + answer).isEqualTo(400);
            assertThat(answer.message()).contains("start form");
        }
        Browser.Answer message = Browser.rest(port, USER).post("/message", Map.of("messageName", "disputeReopened",
                "businessKey", "SOL-2027-00001", "tenantId", "solihull", "processVariables",
                Map.of("reference", Map.of("value", "SOL-2027-00001"))));
        assertThat(message.status()).as(message.toString()).isBetween(400, 403);
        assertThat(allInstances()).isEqualTo(instances);
    }

    private Browser.Answer overHttp(Map<String, Object> answers) {
        Browser tasklist = Browser.tasklist(port, USER);
        String id = tasklist.get("/process-definition?key=solihull-escalation&latestVersion=true").json().get(0).get("id")
                .asText();
        return tasklist.submit("/process-definition/" + id + "/submit-form", new LinkedHashMap<>(answers));
    }

    private long lastNumber() {
        return database.sql("select coalesce(max(last_number), 0) from reference_counter where partnership = 'solihull' "
                + "and year = 2027").query(Long.class).single();
    }

    private long allInstances() {
        return kit.engine.getHistoryService().createHistoricProcessInstanceQuery().count();
    }
}

package uk.safeguarding.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.safeguarding.escalation.support.ApplicationTest;

/** What a browser gets from the running application, over real HTTP. */
@ApplicationTest
class RunningApplicationTest {

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient database;

    @Test
    void theStartPageSaysWhereToGoAndMayNotBeStored() {
        ResponseEntity<String> page = get("/");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getContentType()).isEqualTo(MediaType.parseMediaType("text/html;charset=UTF-8"));
        assertThat(page.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getBody()).contains("<html lang=\"en-GB\">", "<main id=\"main\"", "Evaluation mode",
                "href=\"camunda/app/tasklist/default/\"");
        assertThat(get("/css/pages.css").getBody()).contains(":focus-visible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theEnginesPagesAreServedFreshAndWithoutTheSalesBanner(String app) {
        ResponseEntity<String> page = get("/camunda/app/" + app + "/default/");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(page.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(get("/camunda/app/" + app + "/styles/user-styles.css").getBody())
                .contains(".ce-eol-banner { display: none !important; }");
    }

    @Test
    void theEnginesRestInterfaceAsksForAnAccount() {
        assertThat(get("/engine-rest/task").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        // not the administrator with a wrong password: that would lock the account for the tests that follow
        assertThat(getAs("nobody", "evaluation-only", "/engine-rest/task").getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(getAs("administrator", "evaluation-only", "/engine-rest/user/count").getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void anAdministratorExistsSoNobodyCanMakeThemselvesOne() {
        String json = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"intruder-password\"}}";
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        ResponseEntity<String> answer = http.exchange("/camunda/api/admin/setup/default/user/create", HttpMethod.POST,
                new HttpEntity<>(json, headers), String.class);

        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        assertThat(database.sql("select count(*) from ACT_ID_USER where ID_ = 'intruder'").query(Long.class).single())
                .isZero();
        assertThat(database.sql("select PWD_ from ACT_ID_USER where ID_ = 'administrator'").query(String.class)
                .single()).startsWith("{PBKDF2-SHA512}");
    }

    @Test
    void onlyTheHealthIsPublishedAndWithoutDetails() {
        assertThat(get("/actuator/health").getBody()).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(get("/actuator").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("/actuator/env").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void anUnknownAddressIsAPlainPageOfOurOwn() {
        ResponseEntity<String> page = get("/no/such/page");

        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page.getBody()).contains("Page not found").doesNotContain("Exception", "Whitelabel", "\tat ");
    }

    @Test
    void dueJobsAreFoundByAnIndex() {
        assertThat(database.sql("select indexdef from pg_indexes where indexname = 'sg_idx_job_due'")
                .query(String.class).single()).contains("act_ru_job", "(duedate_)", "retries_ > 0");
    }

    private ResponseEntity<String> get(String path) {
        return http.exchange(path, HttpMethod.GET, html(new HttpHeaders()), String.class);
    }

    private ResponseEntity<String> getAs(String user, String password, String path) {
        return http.withBasicAuth(user, password).getForEntity(path, String.class);
    }

    private static HttpEntity<Void> html(HttpHeaders headers) {
        headers.add(HttpHeaders.ACCEPT, "text/html, application/json;q=0.9, */*;q=0.8");
        return new HttpEntity<>(headers);
    }
}

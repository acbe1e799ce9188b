package uk.safeguarding.escalation.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.safeguarding.escalation.RunMode;

/**
 * A signed-in user over real HTTP: through the web apps' own interface with session and token, as Tasklist does, or through
 * {@code /engine-rest} with name and password.
 */
final class Browser {

    /** Escapes every character beyond ASCII, so that even half of a pair reaches the server. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final String engine;
    private final String basic;

    private Browser(int port, String engine, String basic) {
        this.root = "http://127.0.0.1:" + port;
        this.engine = engine;
        this.basic = basic;
    }

    /** Signed in at Tasklist. */
    static Browser tasklist(int port, String user) {
        Browser browser = new Browser(port, "/camunda/api/engine/engine/default", null);
        browser.send("GET", "/camunda/app/tasklist/default/", "text/html", null);
        Answer answer = browser.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded", "username=" + user + "&password=" + RunMode.EVALUATION_PASSWORD);
        if (answer.status() != 200) {
            throw new AssertionError(user + " could not sign in: " + answer);
        }
        // signing in begins a new session, whose token the page then fetches
        browser.send("GET", "/camunda/app/tasklist/default/", "text/html", null);
        return browser;
    }

    /** With name and password at the engine's REST interface. */
    static Browser rest(int port, String user) {
        return new Browser(port, "/engine-rest", "Basic " + Base64.getEncoder().encodeToString(
                (user + ":" + RunMode.EVALUATION_PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    Answer get(String path) {
        return send("GET", engine + path, "application/json", null);
    }

    Answer post(String path, Object body) {
        return send("POST", engine + path, "application/json", write(body));
    }

    Answer put(String path, Object body) {
        return send("PUT", engine + path, "application/json", write(body));
    }

    Answer delete(String path) {
        return send("DELETE", engine + path, "application/json", null);
    }

    /** Sends a form's answers, as plain values. */
    Answer submit(String path, Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", value);
            variables.put(name, one);
        });
        return post(path, Map.of("variables", variables));
    }

    private Answer send(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", type)
                .header("Accept", type.equals("text/html") ? type : "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookies.getCookieStore().getCookies().stream().filter(c -> c.getName().equals("XSRF-TOKEN")).findFirst()
                .ifPresent(c -> request.header("X-XSRF-TOKEN", c.getValue()));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param body   the text
     */
    record Answer(int status, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError(this.toString(), e);
            }
        }

        String message() {
            return json().path("message").asText();
        }
    }
}

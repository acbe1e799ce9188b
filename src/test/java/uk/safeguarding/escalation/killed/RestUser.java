package uk.safeguarding.escalation.killed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safeguarding.escalation.RunMode;

/** A sample user who works through the engine's REST interface, signed on with name and password. */
final class RestUser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String address;
    private final String name;

    RestUser(String address, String name) {
        this.address = address + "/engine-rest";
        this.name = name;
    }

    /**
     * Raises a disagreement.
     *
     * @return the reference that the server acknowledged
     * @throws IOException when the server gave no answer: then nobody knows
     */
    String raise(Map<String, Object> answers) throws IOException {
        return post("/process-definition/key/solihull-escalation/tenant-id/solihull/submit-form", answers)
                .path("businessKey").asText();
    }

    /** Sends a task's form. */
    void submit(String taskId, Map<String, Object> answers) throws IOException {
        post("/task/" + taskId + "/submit-form", answers);
    }

    /** Ids of the open tasks of this kind that the user sees in a dispute. */
    List<String> tasks(String reference, String key) throws IOException {
        List<String> ids = new ArrayList<>();
        get("/task?processInstanceBusinessKey=" + reference + "&taskDefinitionKey=" + key)
                .forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    /** What a task shows under this name. */
    String shown(String taskId, String variable) throws IOException {
        return get("/task/" + taskId + "/variables/" + URLEncoder.encode(variable, StandardCharsets.UTF_8)).path("value").asText();
    }

    private JsonNode get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    private JsonNode post(String path, Map<String, Object> answers) throws IOException {
        Map<String, Object> variables = new LinkedHashMap<>();
        answers.forEach((field, value) -> variables.put(field, java.util.Collections.singletonMap("value", value)));
        return send(request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers
                .ofString(JSON.writeValueAsString(Map.of("variables", variables)))).build());
    }

    private HttpRequest.Builder request(String path) {
        String credentials = name + ":" + RunMode.EVALUATION_PASSWORD;
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(1)).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonNode send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

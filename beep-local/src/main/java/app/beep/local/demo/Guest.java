package app.beep.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Somebody who uses the public API with an account. What is repeated with the same key happens once. */
final class Guest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String BOUNDARY = "beep-demo-boundary";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String api;
    private final String token;

    private Guest(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /** Signs the account up unless it exists, and logs in. */
    static Guest arriving(String api, String username, String displayName, String email, String password)
            throws IOException {
        var nobody = new Guest(api, "");
        var signUp = nobody.request("/auth/signup")
                .POST(json(Map.of(
                        "email", email, "password", password, "username", username, "displayName", displayName)));
        send(signUp.header("Content-Type", "application/json").build(), 409);
        var login = nobody.post("/auth/login", "", Map.of("email", email, "password", password));
        return new Guest(api, login.path("accessToken").asText());
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).GET().build(), 0);
    }

    void put(String path) throws IOException {
        send(request(path).PUT(HttpRequest.BodyPublishers.noBody()).build(), 0);
    }

    /** @param key the Idempotency-Key, none when empty */
    JsonNode post(String path, String key, Map<String, ?> body) throws IOException {
        var request = request(path).header("Content-Type", "application/json").POST(json(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build(), 0);
    }

    /** @return the file's id */
    String upload(String name, String key, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name)
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        var request = request("/media")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        return send(request.build(), 0).path("id").asText();
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(api + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) throws IOException {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    /** @param alsoFine a status that is as good as success */
    private static JsonNode send(HttpRequest request, int alsoFine) throws IOException {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != alsoFine) {
                throw new IOException("%s %s answered HTTP %d"
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode()));
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

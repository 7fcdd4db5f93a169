package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** What is written once the servers run: the authorization schema. Safe to repeat. */
public final class Setup {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public void writeAuthorizationSchema(String permify, String token, Path schema) {
        try {
            var status = post(
                    URI.create(permify + "/v1/tenants/t1/schemas/write"),
                    Map.of("schema", Files.readString(schema)),
                    "Bearer " + token);
            if (status / 100 != 2) {
                throw new StartupProblem(
                        "The authorization engine refused the schema %s with HTTP %d.".formatted(schema, status));
            }
        } catch (IOException e) {
            throw new StartupProblem("The authorization schema %s cannot be written: %s".formatted(schema, e), e);
        }
    }

    private int post(URI address, Map<String, String> body, String authorization) throws IOException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

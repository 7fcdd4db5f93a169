package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
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

/** The schema by which the authorization engine decides. Writing it again changes no decision. */
final class AuthorizationSchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settings settings;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param settings BEEP_PERMIFY_URL and, when the engine wants one, BEEP_PERMIFY_TOKEN */
    AuthorizationSchema(Settings settings) {
        this.settings = settings;
    }

    /** @throws StartupProblem when the engine does not answer or refuses the schema, with its reason */
    void write(Path schema) {
        try {
            var answer = client.send(request(Files.readString(schema)), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new StartupProblem("The authorization engine refused the schema %s with HTTP %d: %s"
                        .formatted(schema, answer.statusCode(), reason(answer.body())));
            }
        } catch (IOException e) {
            throw new StartupProblem("The authorization schema %s cannot be written: %s".formatted(schema, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The set-up of the authorization engine was interrupted.", e);
        }
    }

    private static String reason(String body) {
        try {
            return JSON.readTree(body).path("message").asText(body);
        } catch (JsonProcessingException foreign) {
            return body;
        }
    }

    private HttpRequest request(String schema) throws IOException {
        var address = URI.create(settings.required("BEEP_PERMIFY_URL") + "/v1/tenants/t1/schemas/write");
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("schema", schema))));
        settings.optional("BEEP_PERMIFY_TOKEN").ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }
}

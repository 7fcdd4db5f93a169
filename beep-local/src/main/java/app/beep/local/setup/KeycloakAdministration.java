package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Keycloak's administration, used as the client beep-setup of the realm master. */
final class KeycloakAdministration {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SETUP_CLIENT = "beep-setup";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String keycloak;
    private final String token;

    /**
     * @param settings BEEP_KEYCLOAK_URL, and BEEP_KEYCLOAK_SETUP_SECRET of the client beep-setup
     * @throws UncheckedIOException when Keycloak does not answer, or refuses
     */
    KeycloakAdministration(Settings settings) {
        keycloak = settings.required("BEEP_KEYCLOAK_URL");
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(
                        SETUP_CLIENT,
                        URLEncoder.encode(
                                settings.required(SetupSetting.KEYCLOAK_SETUP_SECRET.variable()),
                                StandardCharsets.UTF_8));
        token = send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    /**
     * @param path below the administration's realms, such as {@code beep/clients}
     * @throws UncheckedIOException when Keycloak does not answer, or refuses
     */
    JsonNode read(String path) {
        return send(authorized(path).GET());
    }

    /** @throws UncheckedIOException when Keycloak does not answer, or refuses */
    void write(String path, JsonNode value) {
        send(authorized(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(value.toString())));
    }

    /** @throws UncheckedIOException when Keycloak does not answer, or refuses */
    void add(String path, JsonNode value) {
        send(authorized(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(value.toString())));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("HTTP " + answer.statusCode() + " from " + answer.uri());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The set-up of Keycloak was interrupted.", e);
        }
    }
}

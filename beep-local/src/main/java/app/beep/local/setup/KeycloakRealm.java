package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Keeps an imported realm in step with the public address: Keycloak imports a realm once, but a platform may come up at
 * another address later, and redirect addresses are exact.
 */
final class KeycloakRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SETUP_CLIENT = "beep-setup";
    private static final List<String> ADDRESSES = List.of("redirectUris", "webOrigins");

    private final Settings settings;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param settings BEEP_KEYCLOAK_URL, BEEP_PUBLIC_URL and BEEP_KEYCLOAK_SETUP_SECRET of the client beep-setup */
    KeycloakRealm(Settings settings) {
        this.settings = settings;
    }

    /**
     * Gives every client of the realm file that redirects the addresses it has there.
     *
     * @return how many clients had others
     * @throws StartupProblem when Keycloak does not answer, or refuses
     */
    int align(Path realmFile) {
        try {
            var token = token();
            var changed = 0;
            for (var wanted : JSON.readTree(realmFile.toFile()).path("clients")) {
                if (!wanted.path("redirectUris").isEmpty()) {
                    changed += update(token, wanted);
                }
            }
            return changed;
        } catch (IOException e) {
            throw new StartupProblem(
                    "Keycloak's clients cannot be given the address %s: %s"
                            .formatted(settings.required("BEEP_PUBLIC_URL"), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The set-up of Keycloak was interrupted.", e);
        }
    }

    private int update(String token, JsonNode wanted) throws IOException, InterruptedException {
        var clients = keycloak() + "/admin/realms/beep/clients";
        var name = wanted.path("clientId").asText();
        var found = JSON.readTree(send(
                authorized(clients + "?clientId=" + URLEncoder.encode(name, StandardCharsets.UTF_8), token)
                        .GET()));
        var changed = 0;
        for (var existing : found) {
            var right = existing.<ObjectNode>deepCopy();
            for (var field : ADDRESSES) {
                right.set(field, resolved(wanted.path(field)));
            }
            if (!sameAddresses(right, existing)) {
                send(authorized(clients + "/" + existing.path("id").asText(), token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(right))));
                changed++;
            }
        }
        return changed;
    }

    /** Keycloak gives lists back in an order of its own. */
    private static boolean sameAddresses(JsonNode one, JsonNode other) {
        return ADDRESSES.stream().allMatch(field -> sorted(one.path(field)).equals(sorted(other.path(field))));
    }

    private static List<String> sorted(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).sorted().toList();
    }

    private JsonNode resolved(JsonNode addresses) throws IOException {
        return addresses.isMissingNode()
                ? JSON.createArrayNode()
                : JSON.readTree(
                        addresses.toString().replace("${BEEP_PUBLIC_URL}", settings.required("BEEP_PUBLIC_URL")));
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(
                        SETUP_CLIENT,
                        URLEncoder.encode(
                                settings.required(SetupSetting.KEYCLOAK_SETUP_SECRET.variable()),
                                StandardCharsets.UTF_8));
        var address = URI.create(keycloak() + "/realms/master/protocol/openid-connect/token");
        var answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asText();
    }

    private String keycloak() {
        return settings.required("BEEP_KEYCLOAK_URL");
    }

    private static HttpRequest.Builder authorized(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("HTTP " + answer.statusCode() + " from " + answer.uri());
        }
        return answer.body();
    }
}

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Keeps an imported realm in step with the public address: Keycloak imports a realm once, but a platform may come up on
 * another port later, and redirect addresses are exact.
 */
public final class KeycloakRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SETUP_CLIENT = "beep-setup";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String keycloak;
    private final String publicUrl;
    private final String setupSecret;
    private final HttpClient client = HttpClient.newHttpClient();

    public KeycloakRealm(String keycloak, String publicUrl, String setupSecret) {
        this.keycloak = keycloak;
        this.publicUrl = publicUrl;
        this.setupSecret = setupSecret;
    }

    /** @param remembered file that holds the public address the realm was last made for */
    public void align(Path realmFile, Path remembered) {
        try {
            if (Files.exists(remembered) && !Files.readString(remembered).equals(publicUrl)) {
                var token = token();
                for (var wanted : JSON.readTree(realmFile.toFile()).path("clients")) {
                    if (!wanted.path("redirectUris").isEmpty()) {
                        update(token, wanted);
                    }
                }
            }
            Files.writeString(remembered, publicUrl);
        } catch (IOException e) {
            throw new StartupProblem("Keycloak's clients cannot be given the address " + publicUrl, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The set-up of Keycloak was interrupted.", e);
        }
    }

    private void update(String token, JsonNode wanted) throws IOException, InterruptedException {
        var clients = keycloak + "/admin/realms/beep/clients";
        var name = wanted.path("clientId").asText();
        var found = JSON.readTree(send(
                authorized(clients + "?clientId=" + URLEncoder.encode(name, StandardCharsets.UTF_8), token)
                        .GET()));
        for (var existing : found) {
            var changed = (ObjectNode) existing;
            for (var field : new String[] {"redirectUris", "webOrigins"}) {
                changed.set(field, resolved(wanted.path(field)));
            }
            send(authorized(clients + "/" + existing.path("id").asText(), token)
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(changed))));
        }
    }

    private JsonNode resolved(JsonNode addresses) throws IOException {
        return addresses.isMissingNode()
                ? JSON.createArrayNode()
                : JSON.readTree(addresses.toString().replace("${BEEP_PUBLIC_URL}", publicUrl));
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(SETUP_CLIENT, setupSecret);
        var answer = send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer).path("access_token").asText();
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

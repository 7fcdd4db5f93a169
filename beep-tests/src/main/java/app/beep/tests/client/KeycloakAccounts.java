package app.beep.tests.client;

import app.beep.local.platform.Platform;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accounts as an administrator makes them in Keycloak: Beep has not heard of them. */
public final class KeycloakAccounts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> settings;

    public KeycloakAccounts(Platform platform) {
        settings = platform.environment();
    }

    /**
     * An account whose password is the common one.
     *
     * @param requiredActions what Keycloak asks for after the password, such as {@code UPDATE_PASSWORD}
     * @return its e-mail address
     */
    public String create(String... requiredActions) {
        var name = Person.uniqueName("new");
        var email = name + "@example.org";
        var password = Map.of("type", "password", "value", Person.PASSWORD, "temporary", false);
        var account = Map.of(
                "username", name,
                "email", email,
                "enabled", true,
                "requiredActions", requiredActions,
                "credentials", List.of(password));
        var created = send(request("/admin/realms/beep/users")
                .header("Authorization", "Bearer " + serviceToken())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(account))));
        expect(201, created);
        return email;
    }

    /** Ends all sessions of somebody, as an administrator does. */
    public void logsOut(UUID user) {
        expect(
                204,
                send(request("/admin/realms/beep/users/" + user + "/logout")
                        .header("Authorization", "Bearer " + serviceToken())
                        .POST(HttpRequest.BodyPublishers.noBody())));
    }

    /** Nobody can log in to the account any more. */
    public void disables(UUID user) {
        expect(
                204,
                send(request("/admin/realms/beep/users/" + user)
                        .header("Authorization", "Bearer " + serviceToken())
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"enabled\":false}"))));
    }

    public void deletes(UUID user) {
        expect(
                204,
                send(request("/admin/realms/beep/users/" + user)
                        .header("Authorization", "Bearer " + serviceToken())
                        .DELETE()));
    }

    /** The answer of Keycloak itself, past the entry, to somebody who tries a password. */
    public HttpResponse<String> directGrant(String realm, Map<String, String> form) {
        var fields = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request("/realms/" + realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** A fresh token of beep-auth itself, as services show each other theirs. */
    public String serviceToken() {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded("BEEP_AUTH_CLIENT_ID"), encoded("BEEP_AUTH_CLIENT_SECRET"));
        var answer = send(request("/realms/beep/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        expect(200, answer);
        try {
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String encoded(String setting) {
        return URLEncoder.encode(settings.getOrDefault(setting, ""), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.get("BEEP_KEYCLOAK_URL") + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(
                    "%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
    }
}

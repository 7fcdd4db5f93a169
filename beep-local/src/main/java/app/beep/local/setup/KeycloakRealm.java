package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps Keycloak as the realm file says it should be: it imports a realm once, but a platform may come up at another address
 * later, where redirect addresses are exact, and with clients of its own by which passwords can be tried.
 */
final class KeycloakRealm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "beep";
    private static final String DIRECT_GRANTS = "directAccessGrantsEnabled";
    private static final List<String> ADDRESSES = List.of("redirectUris", "webOrigins");

    /** Where a client is told that Keycloak has ended a session. */
    private static final String LOGOUT_ADDRESS = "backchannel.logout.url";

    private final Settings settings;

    /** @param settings BEEP_KEYCLOAK_URL, BEEP_PUBLIC_URL, BEEP_AUTH_URL and BEEP_KEYCLOAK_SETUP_SECRET of the client beep-setup */
    KeycloakRealm(Settings settings) {
        this.settings = settings;
    }

    /**
     * Gives every client of the realm file the addresses that it has there, for redirects and for log-outs, its
     * account the rights, and the realm what is kept; takes the direct grant from every client that the file does not give
     * it to, in the realm master as well.
     *
     * @return how many things were otherwise
     * @throws StartupProblem when Keycloak does not answer, or refuses
     */
    int align(Path realmFile) {
        try {
            var wanted = JSON.readTree(realmFile.toFile());
            var keycloak = new KeycloakAdministration(settings);
            return keep(keycloak, wanted)
                    + redirect(keycloak, wanted)
                    + new KeycloakGrants(keycloak, REALM).align(wanted)
                    + forbidDirectGrants(keycloak, REALM, directGrants(wanted))
                    + forbidDirectGrants(keycloak, "master", Set.of());
        } catch (IOException | UncheckedIOException e) {
            throw new StartupProblem(
                    "Keycloak's realm cannot be set up for the address %s: %s"
                            .formatted(settings.required("BEEP_PUBLIC_URL"), e.getMessage()),
                    e);
        }
    }

    private static int keep(KeycloakAdministration keycloak, JsonNode wanted) {
        var changes = LoginSettings.changes(keycloak.read(REALM), wanted);
        if (!changes.isEmpty()) {
            keycloak.write(REALM, changes);
        }
        return changes.size();
    }

    private int redirect(KeycloakAdministration keycloak, JsonNode wanted) throws IOException {
        var changed = 0;
        for (var client : wanted.path("clients")) {
            if (!client.path("redirectUris").isEmpty() || !logoutAddress(client).isMissingNode()) {
                changed += redirectClient(keycloak, client);
            }
        }
        return changed;
    }

    private static JsonNode logoutAddress(JsonNode client) {
        return client.path("attributes").path(LOGOUT_ADDRESS);
    }

    private int redirectClient(KeycloakAdministration keycloak, JsonNode wanted) throws IOException {
        var changed = 0;
        for (var existing : keycloak.read(
                clients(REALM) + "?clientId=" + wanted.path("clientId").asText())) {
            var right = existing.<ObjectNode>deepCopy();
            for (var field : ADDRESSES) {
                right.set(field, resolved(wanted.path(field)));
            }
            right.withObjectProperty("attributes").set(LOGOUT_ADDRESS, resolved(logoutAddress(wanted)));
            if (!sameAddresses(right, existing)) {
                keycloak.write(client(REALM, existing), right);
                changed++;
            }
        }
        return changed;
    }

    private static int forbidDirectGrants(KeycloakAdministration keycloak, String realm, Set<String> allowed) {
        var changed = 0;
        for (var existing : keycloak.read(clients(realm))) {
            if (existing.path(DIRECT_GRANTS).asBoolean()
                    && !allowed.contains(existing.path("clientId").asText())) {
                keycloak.write(
                        client(realm, existing), existing.<ObjectNode>deepCopy().put(DIRECT_GRANTS, false));
                changed++;
            }
        }
        return changed;
    }

    private static Set<String> directGrants(JsonNode wanted) {
        return wanted.path("clients")
                .valueStream()
                .filter(client -> client.path(DIRECT_GRANTS).asBoolean())
                .map(client -> client.path("clientId").asText())
                .collect(Collectors.toSet());
    }

    private static String clients(String realm) {
        return realm + "/clients";
    }

    private static String client(String realm, JsonNode client) {
        return clients(realm) + "/" + client.path("id").asText();
    }

    /** Keycloak gives lists back in an order of its own. */
    private static boolean sameAddresses(JsonNode one, JsonNode other) {
        return logoutAddress(one).equals(logoutAddress(other))
                && ADDRESSES.stream().allMatch(field -> sorted(one.path(field)).equals(sorted(other.path(field))));
    }

    private static List<String> sorted(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).sorted().toList();
    }

    private JsonNode resolved(JsonNode addresses) throws IOException {
        if (addresses.isMissingNode()) {
            return JSON.createArrayNode();
        }
        var text = addresses.toString();
        for (var variable : List.of("BEEP_PUBLIC_URL", "BEEP_AUTH_URL")) {
            text = text.replace("${" + variable + "}", settings.required(variable));
        }
        return JSON.readTree(text);
    }
}

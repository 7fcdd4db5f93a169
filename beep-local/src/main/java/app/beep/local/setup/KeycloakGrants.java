package app.beep.local.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Set;
import java.util.stream.Collectors;

/** What the clients' own accounts may do at Keycloak: all that the realm file gives them, also one that came into it later. */
final class KeycloakGrants {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdministration keycloak;
    private final String realm;

    KeycloakGrants(KeycloakAdministration keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** @return how many accounts and scopes lacked something */
    int align(JsonNode wanted) {
        var changed = 0;
        for (var account : wanted.path("users")) {
            for (var granted : account.path("clientRoles").properties()) {
                var user = only(
                        "users?exact=true&username=" + account.path("username").asText());
                changed += give("users/" + user + "/role-mappings", granted.getKey(), names(granted.getValue()));
            }
        }
        for (var scope : wanted.path("clientScopeMappings").properties()) {
            for (var mapping : scope.getValue()) {
                var client = only("clients?clientId=" + mapping.path("client").asText());
                changed += give("clients/" + client + "/scope-mappings", scope.getKey(), names(mapping.path("roles")));
            }
        }
        return changed;
    }

    private int give(String mappings, String owner, Set<String> roles) {
        var path = realm + "/" + mappings + "/clients/" + only("clients?clientId=" + owner);
        ArrayNode missing = JSON.createArrayNode();
        keycloak.read(path + "/available")
                .valueStream()
                .filter(role -> roles.contains(role.path("name").asText()))
                .forEach(missing::add);
        if (missing.isEmpty()) {
            return 0;
        }
        keycloak.add(path, missing);
        return 1;
    }

    private String only(String found) {
        return keycloak.read(realm + "/" + found).path(0).path("id").asText();
    }

    private static Set<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}

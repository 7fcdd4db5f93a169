package app.beep.local.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What Keycloak's log-in page offers and counts, kept as Beep needs it in a realm that was imported earlier. */
final class LoginSettings {
    /**
     * Whether Keycloak counts failures by itself, which would lock out whom beep-auth lets in; and whether people may stay
     * logged in when they close their browser.
     */
    private static final List<String> KEPT = List.of("bruteForceProtected", "rememberMe");

    /** Whether the page offers a new password, which comes by mail. */
    private static final String NEW_PASSWORD = "resetPasswordAllowed";

    private LoginSettings() {}

    /** What must be changed of an existing realm; nothing that comes by mail is offered before the realm has a mail server. */
    static ObjectNode changes(JsonNode existing, JsonNode wanted) {
        var changes = JsonNodeFactory.instance.objectNode();
        KEPT.forEach(setting -> changes.set(setting, wanted.path(setting)));
        changes.put(NEW_PASSWORD, hasMailServer(existing));
        changes.properties().removeIf(setting -> existing.path(setting.getKey()).equals(setting.getValue()));
        return changes;
    }

    private static boolean hasMailServer(JsonNode realm) {
        return !realm.path("smtpServer").path("host").asText().isBlank();
    }
}

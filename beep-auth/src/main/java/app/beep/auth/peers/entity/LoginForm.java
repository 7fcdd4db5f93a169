package app.beep.auth.peers.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in at Keycloak's log-in page, on its way there.
 *
 * @param query that Keycloak gave the page
 * @param text the form as it was sent
 * @param fields of the request that Keycloak needs, by lower-case name: cookies, languages, where it came from
 */
public record LoginForm(String query, String text, Map<String, String> fields) {

    public Optional<String> username() {
        return field("username");
    }

    /** Whether a secret is tried by it; other forms of the page ask for nothing. */
    public boolean isAttempt() {
        return field("password").isPresent() || isSecondFactor();
    }

    public boolean isSecondFactor() {
        return field("otp").isPresent();
    }

    private Optional<String> field(String name) {
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (decoded(parts[0]).equals(name) && parts.length == 2) {
                return Optional.of(decoded(parts[1]));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "LoginForm[]";
    }
}

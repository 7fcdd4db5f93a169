package app.beep.auth.peers.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Keycloak answers to a log-in form: a page, or the way on. Pages of Beep's theme say which they are.
 *
 * @param fields of the answer that belong to it, not to the connection, by lower-case name
 */
public record LoginPage(int status, Map<String, List<String>> fields, String text) {
    private static final Pattern NAME = Pattern.compile("<body data-page=\"([\\w-]+)\"");
    private static final Set<String> ASKS_FOR_PASSWORD = Set.of("login", "login-username", "login-password");
    private static final Set<String> ASKS_FOR_SECOND_FACTOR = Set.of("login-otp");
    private static final Set<String> TELLS_NOTHING = Set.of("", "error", "info", "login-page-expired");

    /** Whether what was filled in is wrong: the same is asked for again. */
    public boolean refuses(LoginForm form) {
        return isPage() && asksAgain(form).contains(name());
    }

    /** Whether what was filled in is right: it leads on, or to something that has to be done first. */
    public boolean accepts(LoginForm form) {
        return isRedirect() || (isPage() && !asksAgain(form).contains(name()) && !TELLS_NOTHING.contains(name()));
    }

    private static Set<String> asksAgain(LoginForm form) {
        return form.isSecondFactor() ? ASKS_FOR_SECOND_FACTOR : ASKS_FOR_PASSWORD;
    }

    private boolean isRedirect() {
        return status == 302 || status == 303;
    }

    private boolean isPage() {
        return status == 200;
    }

    private String name() {
        var found = NAME.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}

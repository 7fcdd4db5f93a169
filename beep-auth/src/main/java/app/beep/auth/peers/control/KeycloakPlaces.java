package app.beep.auth.peers.control;

import app.beep.common.peers.Tolerance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * How many ask Keycloak at once, for each purpose by itself, whichever of its endpoints they ask: who logs in cannot keep
 * out who refreshes or signs up. All together are fewer than half of Keycloak's database connections, because a request may
 * hold two of them, and with all in use none would be finished.
 */
@ApplicationScoped
public class KeycloakPlaces {
    private static final Duration LONGEST_WAIT = Duration.ofMillis(Tolerance.LONGEST_WAIT_FOR_KEYCLOAK_MILLIS);

    private final Places logins = new Places(Tolerance.LOGINS_AT_ONCE, LONGEST_WAIT);
    private final Places refreshes = new Places(Tolerance.REFRESHES_AT_ONCE, LONGEST_WAIT);
    private final Places accounts = new Places(Tolerance.ACCOUNTS_AT_ONCE, LONGEST_WAIT);

    /** @throws BulkheadException when no turn came in time */
    <T> T toLogIn(Supplier<T> question) {
        return logins.ask(question);
    }

    /** @throws BulkheadException when no turn came in time */
    <T> T toRefresh(Supplier<T> question) {
        return refreshes.ask(question);
    }

    /** @throws BulkheadException when no turn came in time */
    <T> T toChangeAccounts(Supplier<T> question) {
        return accounts.ask(question);
    }
}

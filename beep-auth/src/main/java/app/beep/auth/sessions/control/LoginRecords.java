package app.beep.auth.sessions.control;

import app.beep.common.ids.UserId;
import app.beep.common.logging.SecurityEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** Counts log-ins and failures, and writes them to the log of security events. */
@ApplicationScoped
public class LoginRecords {
    @Inject
    MetricRegistry metrics;

    void loggedIn(UserId user, String address) {
        metrics.counter("beep_auth_logins").inc();
        SecurityEvents.accepted("login", Map.of("user", user, "address", address));
    }

    /** At Keycloak's page it is not known here who it was. */
    void passedPage(String address) {
        metrics.counter("beep_auth_logins").inc();
        SecurityEvents.accepted("login", Map.of("address", address));
    }

    void failed(String address) {
        metrics.counter("beep_auth_failed_logins").inc();
        SecurityEvents.refused("login.failed", Map.of("address", address));
    }
}

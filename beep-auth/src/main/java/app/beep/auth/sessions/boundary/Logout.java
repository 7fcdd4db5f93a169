package app.beep.auth.sessions.boundary;

import app.beep.auth.identities.control.Accounts;
import app.beep.auth.sessions.control.EndedSessionList;
import app.beep.auth.sessions.entity.EndedSession;
import app.beep.common.identity.EndedSessions;
import app.beep.common.service.Threads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends a session everywhere: first it is recorded and refused, then Keycloak ends it. When Keycloak could not, that is
 * done later, and until then the session's tokens stay refused.
 */
@ApplicationScoped
public class Logout {
    @Inject
    SessionEnds ends;

    @Inject
    EndedSessions refused;

    @Inject
    EndedSessionList list;

    @Inject
    Accounts accounts;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.auth.sweep.seconds", defaultValue = "60")
    long seconds;

    void start(@Observes Startup startup) {
        threads.every("ended-sessions", Duration.ofSeconds(seconds), this::tidy);
    }

    void end(String sessionId, UUID userId, String reason) {
        var session = ends.record(sessionId, userId, reason);
        refused.end(session.sessionId(), session.lastTokenExpires());
        accounts.endSession(sessionId);
        list.close(sessionId);
    }

    void tidy() {
        list.purge();
        list.open().forEach(this::finish);
    }

    /** Tokens may have been made until Keycloak ended the session, so its last one expires later than was said. */
    private void finish(EndedSession session) {
        accounts.endSession(session.sessionId());
        ends.record(session.sessionId(), session.userId(), session.reason());
        list.close(session.sessionId());
    }
}

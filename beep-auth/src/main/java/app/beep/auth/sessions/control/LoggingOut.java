package app.beep.auth.sessions.control;

import app.beep.auth.peers.control.Accounts;
import app.beep.auth.sessions.entity.EndedSession;
import app.beep.common.identity.EndedSessions;
import app.beep.common.ids.UserId;
import app.beep.events.catalogue.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * Ends a session everywhere: first it is recorded and refused, then Keycloak ends it. When Keycloak could not, that is
 * done later, and until then the session's tokens stay refused.
 */
@ApplicationScoped
public class LoggingOut {
    @Inject
    SessionEnds ends;

    @Inject
    EndedSessions refused;

    @Inject
    EndedSessionList list;

    @Inject
    UsedRefreshTokens usedTokens;

    @Inject
    Accounts accounts;

    public void end(String sessionId, UserId user, EndReason reason) {
        var session = ends.record(sessionId, user, reason);
        refused.end(sessionId, session.lastTokenExpires());
        accounts.endSession(sessionId);
        list.close(sessionId);
    }

    /** Ends every session of an account that is gone. */
    public void endAll(UserId user, EndReason reason) {
        refused.endAll(user, ends.recordAll(user, reason).lastTokenExpires());
    }

    /** Ends everywhere else what Keycloak has ended by itself; nothing happens when that was asked for here. */
    public void endedAtKeycloak(String sessionId, UserId user) {
        if (!refused.hasEnded(sessionId)) {
            var session = ends.record(sessionId, user, EndReason.LOGOUT);
            refused.end(sessionId, session.lastTokenExpires());
            list.close(sessionId);
        }
    }

    /** Ends in Keycloak what could not be ended there before, and forgets what is over. */
    public void tidy() {
        list.purge();
        usedTokens.purge();
        list.open().forEach(this::finish);
    }

    /** Tokens may have been made until Keycloak ended the session, so its last one expires later than was said. */
    private void finish(EndedSession session) {
        var sessionId = Objects.requireNonNull(session.sessionId());
        accounts.endSession(sessionId);
        ends.record(sessionId, session.userId(), session.reason());
        list.close(sessionId);
    }
}

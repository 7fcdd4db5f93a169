package app.beep.auth.sessions.boundary;

import app.beep.auth.sessions.control.EndedSessionList;
import app.beep.auth.sessions.entity.EndedSession;
import app.beep.common.ids.UserId;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.SessionEnded;
import app.beep.events.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records the end of a session and tells every service, in one transaction (R-AUTH-15). */
@ApplicationScoped
public class SessionEnds {
    @Inject
    EndedSessionList list;

    @Inject
    Outbox outbox;

    /** Keycloak's access token lifespan: what was given out last lives no longer than this. */
    @Inject
    @ConfigProperty(name = "beep.auth.access.token.seconds", defaultValue = "900")
    long accessTokenSeconds;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public EndedSession record(String sessionId, UUID userId, String reason) {
        var session = new EndedSession(sessionId, userId, reason, Instant.now().plusSeconds(accessTokenSeconds));
        list.add(session);
        outbox.add(Event.of(
                new SessionEnded(sessionId, new UserId(userId), reason, session.lastTokenExpires()),
                new Audience.Services()));
        return session;
    }
}

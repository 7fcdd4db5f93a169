package app.beep.auth.sessions.control;

import app.beep.auth.sessions.entity.EndedSession;
import app.beep.common.ids.UserId;
import app.beep.common.settings.Setting;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.EndReason;
import app.beep.events.catalogue.SessionEnded;
import app.beep.events.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Records the end of a session and tells every service, in one transaction (R-AUTH-15). */
@ApplicationScoped
public class SessionEnds {
    @Inject
    EndedSessionList list;

    @Inject
    Outbox outbox;

    /** Keycloak's access token lifespan. */
    @Inject
    @ConfigProperty(name = "beep.auth.access.token.seconds", defaultValue = "900")
    @Setting("Life of an access token in seconds, as the realm has it: an ended session is remembered so long")
    long accessTokenSeconds;

    Duration tokenLife() {
        return Duration.ofSeconds(accessTokenSeconds);
    }

    @Transactional
    public EndedSession record(String sessionId, UserId user, EndReason reason) {
        return add(sessionId, user, reason);
    }

    /** The end of every session of an account that is gone. */
    @Transactional
    public EndedSession recordAll(UserId user, EndReason reason) {
        return add(null, user, reason);
    }

    private EndedSession add(@Nullable String sessionId, UserId user, EndReason reason) {
        var session = EndedSession.at(Instant.now(), sessionId, user, reason, tokenLife());
        list.add(session);
        outbox.add(Event.of(
                new SessionEnded(sessionId, user, reason, session.lastTokenExpires()), new Audience.Services()));
        return session;
    }
}

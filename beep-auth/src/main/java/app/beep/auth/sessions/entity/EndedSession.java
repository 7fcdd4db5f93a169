package app.beep.auth.sessions.entity;

import app.beep.common.ids.UserId;
import app.beep.events.catalogue.EndReason;
import java.time.Duration;
import java.time.Instant;

/** A session that ended before its tokens did; {@code lastTokenExpires} is when it may be forgotten (R-AUTH-15). */
public record EndedSession(String sessionId, UserId userId, EndReason reason, Instant lastTokenExpires) {

    /** @param tokenLife how long an access token lives: what was given out last lives no longer than this */
    public static EndedSession at(Instant now, String sessionId, UserId userId, EndReason reason, Duration tokenLife) {
        return new EndedSession(sessionId, userId, reason, now.plus(tokenLife));
    }
}

package app.beep.auth.sessions.entity;

import app.beep.common.ids.UserId;
import app.beep.events.catalogue.EndReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session that ended before its tokens did (R-AUTH-15).
 *
 * @param sessionId null for every session of an account that is gone
 * @param lastTokenExpires when it may be forgotten
 */
public record EndedSession(@Nullable String sessionId, UserId userId, EndReason reason, Instant lastTokenExpires) {

    /** @param tokenLife how long an access token lives: what was given out last lives no longer than this */
    public static EndedSession at(
            Instant now, @Nullable String sessionId, UserId userId, EndReason reason, Duration tokenLife) {
        return new EndedSession(sessionId, userId, reason, now.plus(tokenLife));
    }
}

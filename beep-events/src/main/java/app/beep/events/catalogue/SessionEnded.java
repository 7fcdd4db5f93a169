package app.beep.events.catalogue;

import app.beep.common.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session has ended before its tokens did: every service refuses them from now on (R-AUTH-15). For services only; the
 * session's own connections are told the reason.
 *
 * @param sessionId null for every session of an account that is gone
 * @param lastTokenExpires when it may be forgotten
 */
@EventName("session.ended")
public record SessionEnded(@Nullable String sessionId, UserId userId, EndReason reason, Instant lastTokenExpires)
        implements EventData {

    /** Whether a session of the person is among those that ended. */
    public boolean covers(@Nullable String session) {
        return sessionId == null || sessionId.equals(session);
    }
}

package app.beep.events.catalogue;

import app.beep.common.ids.UserId;
import java.time.Instant;

/**
 * A session has ended before its tokens did: every service refuses them from now on (R-AUTH-15). For services only; the
 * session's own connections are told the reason.
 *
 * @param lastTokenExpires when it may be forgotten
 */
@EventName("session.ended")
public record SessionEnded(String sessionId, UserId userId, EndReason reason, Instant lastTokenExpires)
        implements EventData {}

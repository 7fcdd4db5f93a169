package app.beep.auth.sessions.entity;

import java.time.Instant;
import java.util.UUID;

/** A session that ended before its tokens did; {@code lastTokenExpires} is when it may be forgotten (R-AUTH-15). */
public record EndedSession(String sessionId, UUID userId, String reason, Instant lastTokenExpires) {}

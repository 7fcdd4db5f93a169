package app.beep.common.identity;

import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that ended before their tokens did (logout, suspension): known here within a second of the end
 * (R-AUTH-15), kept until the last of their tokens has expired. Filled by {@link EndedSessionsFeed}.
 */
@ApplicationScoped
public class EndedSessions {
    private final Map<String, Instant> tokensEnd = new ConcurrentHashMap<>();
    private final Map<UserId, Instant> accounts = new ConcurrentHashMap<>();

    public boolean hasEnded(@Nullable String sessionId) {
        return sessionId != null && tokensEnd.containsKey(sessionId);
    }

    /** Whether the account is gone, and every session with it. */
    public boolean haveAllEnded(UserId user) {
        return accounts.containsKey(user);
    }

    /** Refuses every token of the session; {@code lastTokenExpires} is when it may be forgotten. */
    public void end(String sessionId, Instant lastTokenExpires) {
        tokensEnd.put(sessionId, lastTokenExpires);
        forget();
    }

    /** Refuses every token of somebody whose account is gone. */
    public void endAll(UserId user, Instant lastTokenExpires) {
        accounts.put(user, lastTokenExpires);
        forget();
    }

    private void forget() {
        var forgotten = Instant.now().minusSeconds(SigningKeys.SKEW_SECONDS);
        tokensEnd.values().removeIf(end -> end.isBefore(forgotten));
        accounts.values().removeIf(end -> end.isBefore(forgotten));
    }
}

package app.beep.common.identity;

import app.beep.common.ids.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says: the person ({@code sub}), the session ({@code sid}), the client that got the
 * token ({@code azp}), the platform roles, the e-mail address when the token names one, and when it ends.
 */
public record Identity(
        UserId subject,
        @Nullable String sessionId,
        String client,
        Set<String> audiences,
        Set<String> roles,
        @Nullable String email,
        Instant expiresAt) {

    static final String PUBLIC_AUDIENCE = "beep-api";
    static final String INTERNAL_AUDIENCE = "beep-internal";

    /** A person's token, good for the public API. */
    public boolean isPerson() {
        return audiences.contains(PUBLIC_AUDIENCE);
    }

    /** A service's own token, good for {@code /api/internal} only. */
    public boolean isService() {
        return audiences.contains(INTERNAL_AUDIENCE);
    }

    public boolean isAdmin() {
        return roles.contains("admin");
    }
}

package app.beep.servers.invites.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an invite holds.
 *
 * @param maxUses any number when absent
 * @param expiresIn seconds; for ever when absent
 */
public record InviteTerms(
        @Nullable Integer maxUses, @Nullable Integer expiresIn) {

    @Nullable
    Instant expiryAfter(Instant now) {
        return expiresIn == null ? null : now.plusSeconds(expiresIn);
    }
}

package app.beep.servers.invites.entity;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A link into a server, until it expires or is used up. */
public record Invite(
        String code,
        ServerId serverId,
        UserId createdBy,
        @Nullable Integer maxUses,
        int uses,
        @Nullable Instant expiresAt,
        Instant createdAt) {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_LENGTH = 12;

    public static Invite to(ServerId server, UserId creator, InviteTerms terms) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Invite(newCode(), server, creator, terms.maxUses(), 0, terms.expiryAfter(now), now);
    }

    public boolean isOver() {
        return (maxUses != null && uses >= maxUses) || (expiresAt != null && expiresAt.isBefore(Instant.now()));
    }

    private static String newCode() {
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}

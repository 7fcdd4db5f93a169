package app.beep.auth.peers.entity;

import app.beep.common.ids.UserId;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A refresh token as it was sent, with what it says of itself. Only Keycloak can tell whether that is true: it is signed
 * with a key that Keycloak alone knows.
 *
 * @param id what nobody knows who has not got it
 * @param client that it was given to
 * @param until after which it is refused
 */
public record RefreshToken(String value, String id, UserId userId, String sessionId, String client, Instant until) {
    /** Clients of people, which keep no secret. */
    public static final Set<String> PUBLIC_CLIENTS = Set.of("beep-web", "beep-mobile");

    /** All clients that people get tokens by. */
    public static final Set<String> CLIENTS = Set.of("beep-web", "beep-mobile", "beep-login");

    /** Empty when it does not look like a refresh token of Keycloak's. */
    public static Optional<RefreshToken> read(String value) {
        try {
            var claims = JWTParser.parse(value).getJWTClaimsSet();
            var session = claims.getStringClaim("sid");
            var client = claims.getStringClaim("azp");
            return session == null
                            || client == null
                            || claims.getSubject() == null
                            || claims.getJWTID() == null
                            || claims.getExpirationTime() == null
                    ? Optional.empty()
                    : Optional.of(new RefreshToken(
                            value,
                            claims.getJWTID(),
                            UserId.of(claims.getSubject()),
                            session,
                            client,
                            claims.getExpirationTime().toInstant()));
        } catch (ParseException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    public boolean isOfPublicClient() {
        return PUBLIC_CLIENTS.contains(client);
    }

    /** Never the token itself. */
    @Override
    public String toString() {
        return "RefreshToken[sessionId=" + sessionId + "]";
    }
}

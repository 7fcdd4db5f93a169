package app.beep.auth.peers.entity;

import app.beep.common.ids.UserId;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Optional;

/**
 * A refresh token as it was sent, with what it says of itself. Only Keycloak can tell whether that is true: it is signed
 * with a key that Keycloak alone knows.
 */
public record RefreshToken(String value, UserId userId, String sessionId, String client) {

    /** Empty when it does not look like a refresh token of Keycloak's. */
    public static Optional<RefreshToken> read(String value) {
        try {
            var claims = JWTParser.parse(value).getJWTClaimsSet();
            var session = claims.getStringClaim("sid");
            var client = claims.getStringClaim("azp");
            return session == null || client == null || claims.getSubject() == null
                    ? Optional.empty()
                    : Optional.of(new RefreshToken(value, UserId.of(claims.getSubject()), session, client));
        } catch (ParseException | IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** Never the token itself. */
    @Override
    public String toString() {
        return "RefreshToken[sessionId=" + sessionId + "]";
    }
}

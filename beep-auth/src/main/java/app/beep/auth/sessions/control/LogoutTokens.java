package app.beep.auth.sessions.control;

import app.beep.auth.peers.entity.RefreshToken;
import app.beep.common.identity.SigningKeys;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.Set;

/**
 * The tokens by which Keycloak says that it has ended a session (OpenID Connect Back-Channel Logout 1.0). They are signed like
 * access tokens, and are none.
 */
@ApplicationScoped
public class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"));

    @Inject
    SigningKeys keys;

    private JWTProcessor<SecurityContext> processor;

    @PostConstruct
    void prepare() {
        processor = keys.processor(TYPES, RefreshToken.CLIENTS, Set.of("sid", "sub", "exp", "events"));
    }

    /** A session that Keycloak has ended, and whose it was. */
    public record Ended(String sessionId, UserId userId) {}

    /** @throws ProblemException 400 when it is none of Keycloak's; 503 when its keys cannot be read */
    public Ended read(String token) {
        try {
            var claims = processor.process(token, null);
            var events = claims.getJSONObjectClaim("events");
            if (events == null || !events.containsKey(EVENT)) {
                throw isNone();
            }
            return new Ended(claims.getStringClaim("sid"), UserId.of(claims.getSubject()));
        } catch (KeySourceException unreachable) {
            throw ProblemException.unavailable("The identity provider");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            throw isNone();
        }
    }

    private static ProblemException isNone() {
        return ProblemException.malformed("This is no logout token.");
    }
}

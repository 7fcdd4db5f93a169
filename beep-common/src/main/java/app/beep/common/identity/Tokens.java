package app.beep.common.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.JWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies access tokens: RS256 by Keycloak's keys, issuer, audience, expiry (30 s of clock skew). A token's signature is
 * checked once; later uses cost a hash (the container's own cache ends at 500 tokens, see
 * docs/decisions/0004-token-verification.md). Ended sessions are refused on every use.
 */
@ApplicationScoped
public class Tokens {
    @Inject
    EndedSessions endedSessions;

    @Inject
    SigningKeys keys;

    @Inject
    @ConfigProperty(name = "beep.tokens.cache.size", defaultValue = "50000")
    @Setting("Verified tokens that are remembered, at most")
    int cacheSize;

    private Cache<ByteBuffer, Verified> verified = Caffeine.newBuilder().build();
    private JWTProcessor<?> processor;

    @PostConstruct
    void prepare() {
        verified = Caffeine.newBuilder()
                .maximumSize(cacheSize)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
        processor = keys.processor();
    }

    /** What a token that was verified once says; kept without the token itself. */
    private record Verified(Identity identity, Map<String, Object> claims) {}

    /**
     * Says who a token stands for.
     *
     * @throws ProblemException 401 when it is malformed, forged, expired, another issuer's, meant for others, or its
     *     session has ended; 503 when no signing key has ever been read
     */
    public Identity verify(String token) {
        return current(token).identity();
    }

    /** As {@link #verify}, with all that the token claims. */
    public VerifiedToken read(String token) {
        var current = current(token);
        return new VerifiedToken(token, current.identity(), current.claims());
    }

    private Verified current(String token) {
        var key = ByteBuffer.wrap(sha256(token));
        var known = verified.getIfPresent(key);
        if (known == null) {
            known = checked(token);
            verified.put(key, known);
        }
        var identity = known.identity();
        if (identity.expiresAt().plusSeconds(SigningKeys.SKEW_SECONDS).isBefore(Instant.now())) {
            throw ProblemException.unauthenticated("The access token has expired.");
        }
        if (endedSessions.hasEnded(identity.sessionId()) || endedSessions.haveAllEnded(identity.subject())) {
            throw ProblemException.unauthenticated("The session has ended.");
        }
        return known;
    }

    private Verified checked(String token) {
        try {
            var claims = processor.process(token, null);
            return new Verified(identity(claims), TokenClaims.of(claims));
        } catch (KeySourceException unreachable) {
            throw ProblemException.unavailable("The identity provider");
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            throw ProblemException.unauthenticated("The access token is not valid.");
        }
    }

    private static Identity identity(JWTClaimsSet claims) throws ParseException {
        var client = claims.getStringClaim("azp");
        List<String> roles = claims.getStringListClaim("groups");
        return new Identity(
                UserId.of(claims.getSubject()),
                claims.getStringClaim("sid"),
                client == null ? "" : client,
                Set.copyOf(claims.getAudience()),
                roles == null ? Set.of() : Set.copyOf(roles),
                claims.getStringClaim("email"),
                claims.getExpirationTime().toInstant());
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

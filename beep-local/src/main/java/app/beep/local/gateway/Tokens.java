package app.beep.local.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether an access token is valid: RS256 by a key of a known issuer, for our audience, in its time. */
final class Tokens {

    /** The token is none that may be used here. */
    @SuppressWarnings("serial")
    static final class InvalidToken extends RuntimeException {
        InvalidToken(String reason) {
            super(reason, null, false, false);
        }
    }

    private record Accepted(String principal, Instant from, Instant until) {}

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int REMEMBERED = 50_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

    private final Set<String> audiences;
    private final Map<String, SigningKeys> issuers;
    private final Clock clock;
    private final Cache<String, Accepted> accepted = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    Tokens(Set<String> audiences, Map<String, SigningKeys> issuers, Clock clock) {
        this.audiences = audiences;
        this.issuers = issuers;
        this.clock = clock;
    }

    /** The audiences that the RequestAuthentication accepts. */
    static Set<String> audiences(Path file) throws IOException {
        var audiences = new HashSet<String>();
        for (var spec : Manifest.specs(file, "RequestAuthentication")) {
            for (var rule : spec.only("selector", "jwtRules").list("jwtRules")) {
                rule.only("issuer", "jwksUri", "audiences", "fromHeaders", "forwardOriginalToken");
                audiences.addAll(rule.texts("audiences"));
            }
        }
        return Set.copyOf(audiences);
    }

    /**
     * Fails with {@link InvalidToken}, or with another exception when it cannot be judged.
     *
     * @return issuer/subject
     */
    Future<String> principal(String token) {
        var known = accepted.getIfPresent(token);
        if (known != null) {
            return inTime(known);
        }
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var keys = issuers.get(String.valueOf(claims.getIssuer()));
            String keyId = jwt.getHeader().getKeyID();
            if (keys == null
                    || keyId == null
                    || !JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
                throw new InvalidToken("another issuer, key or algorithm");
            }
            return keys.key(keyId).compose(key -> {
                var fresh = verified(jwt, claims, key);
                return inTime(fresh).onSuccess(valid -> accepted.put(token, fresh));
            });
        } catch (ParseException | InvalidToken e) {
            return Future.failedFuture(new InvalidToken(String.valueOf(e.getMessage())));
        }
    }

    private Accepted verified(SignedJWT jwt, JWTClaimsSet claims, Optional<JWSVerifier> key) {
        try {
            if (key.isEmpty() || !jwt.verify(key.get())) {
                throw new InvalidToken("the signature is wrong");
            }
        } catch (JOSEException e) {
            throw new InvalidToken(String.valueOf(e.getMessage()));
        }
        if (claims.getAudience().stream().noneMatch(audiences::contains)) {
            throw new InvalidToken("another audience");
        }
        if (claims.getSubject() == null || claims.getExpirationTime() == null) {
            throw new InvalidToken("no subject or no end");
        }
        return new Accepted(
                claims.getIssuer() + "/" + claims.getSubject(),
                instant(claims.getNotBeforeTime()),
                claims.getExpirationTime().toInstant());
    }

    private Future<String> inTime(Accepted token) {
        var now = clock.instant();
        return now.isBefore(token.until().plus(SKEW))
                        && !now.isBefore(token.from().minus(SKEW))
                ? Future.succeededFuture(token.principal())
                : Future.failedFuture(new InvalidToken("expired or not valid yet"));
    }

    private static Instant instant(@Nullable Date date) {
        return date == null ? Instant.EPOCH : date.toInstant();
    }
}

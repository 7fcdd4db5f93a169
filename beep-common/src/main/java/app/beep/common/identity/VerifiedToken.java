package app.beep.common.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * An access token that {@link Tokens} has verified, as MicroProfile JWT shows one. Claims have the types that the standard
 * gives them; those it does not know are text or JSON.
 */
record VerifiedToken(String raw, Identity identity, Map<String, Object> claims) implements JsonWebToken {

    /** {@code upn}, else {@code preferred_username}, else {@code sub}: the user's id is {@link #getSubject()}. */
    @Override
    public String getName() {
        return Stream.of(Claims.upn, Claims.preferred_username, Claims.sub)
                .map(claim -> claims.get(claim.name()))
                .flatMap(Stream::ofNullable)
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getClaim(String name) {
        return (T) (Claims.raw_token.name().equals(name) ? raw : claims.get(name));
    }

    @Override
    public Set<String> getGroups() {
        return identity.roles();
    }

    @Override
    public <T> Optional<T> claim(String name) {
        return Optional.ofNullable(getClaim(name));
    }

    /** Never the token itself. */
    @Override
    public String toString() {
        return "VerifiedToken[subject=" + identity.subject() + "]";
    }
}

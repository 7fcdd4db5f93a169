package app.beep.common.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Inject @Claim("sub") String} and its like in request-scoped beans, from the token that came with the request. A
 * claim that the token does not have, or without a token, is null or empty.
 */
@ApplicationScoped
public class TokenInjection {
    @Inject
    Caller caller;

    @Produces
    @Claim
    @Nullable
    String text(InjectionPoint place) {
        return claim(place, String.class).orElse(null);
    }

    @Produces
    @Claim
    Optional<String> textIfThere(InjectionPoint place) {
        return claim(place, String.class);
    }

    @Produces
    @Claim
    @Nullable
    Long number(InjectionPoint place) {
        return claim(place, Long.class).orElse(null);
    }

    @Produces
    @Claim
    @Nullable
    @SuppressWarnings("unchecked")
    Set<String> texts(InjectionPoint place) {
        return (Set<String>) claim(place, Set.class).orElse(null);
    }

    private <T> Optional<T> claim(InjectionPoint place, Class<T> type) {
        var claim = place.getQualifiers().stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .findFirst()
                .orElseThrow();
        var name = claim.standard() == Claims.UNKNOWN
                ? claim.value()
                : claim.standard().name();
        return caller.token().map(token -> token.<Object>getClaim(name)).map(type::cast);
    }
}

package app.beep.common.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** {@code @Inject JsonWebToken}: the token that came with the request; without one it has no name and claims nothing. */
@RequestScoped
@Typed(JsonWebToken.class)
public class CallerToken implements JsonWebToken {
    @Inject
    Caller caller;

    @Override
    public @Nullable String getName() {
        return caller.token().map(VerifiedToken::getName).orElse(null);
    }

    @Override
    public Set<String> getClaimNames() {
        return caller.token().map(VerifiedToken::getClaimNames).orElse(Set.of());
    }

    @Override
    public <T> @Nullable T getClaim(String name) {
        return caller.token().map(token -> token.<T>getClaim(name)).orElse(null);
    }

    @Override
    public Set<String> getGroups() {
        return caller.token().map(VerifiedToken::getGroups).orElse(Set.of());
    }
}

package app.beep.common.identity;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The person behind the current request. */
@RequestScoped
public class Caller {
    private @Nullable VerifiedToken token;

    void is(VerifiedToken verified) {
        token = verified;
    }

    /** The user's id, which is Keycloak's {@code sub}. */
    public UserId id() {
        return identity().subject();
    }

    /** Whether a person's token came with the request, and was needed. */
    public boolean isPerson() {
        return token != null && token.identity().isPerson();
    }

    public Identity identity() {
        if (token == null) {
            throw ProblemException.unauthenticated("A valid access token is needed.");
        }
        return token.identity();
    }

    /** The token that came with the request; empty where nobody needs one. */
    Optional<VerifiedToken> token() {
        return Optional.ofNullable(token);
    }
}

package app.beep.common.identity;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The person behind the current request. */
@RequestScoped
public class Caller {
    private @Nullable Identity identity;

    void is(Identity verified) {
        identity = verified;
    }

    /** The user's id, which is Keycloak's {@code sub}. */
    public UserId id() {
        return identity().subject();
    }

    public Identity identity() {
        if (identity == null) {
            throw ProblemException.unauthenticated("A valid access token is needed.");
        }
        return identity;
    }
}

package app.beep.auth.sessions.boundary;

import app.beep.auth.addresses.entity.EmailAddresses;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The body of a login. A password of any length can be wrong, so none is against a rule. */
public record Credentials(
        @NotNull String email,
        @NotNull String password,
        @Nullable String totp) {

    public Credentials {
        email = EmailAddresses.inAscii(email);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Credentials[]";
    }
}

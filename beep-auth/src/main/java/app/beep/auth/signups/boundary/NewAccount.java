package app.beep.auth.signups.boundary;

import app.beep.auth.signups.entity.Applicant;
import app.beep.common.names.DisplayName;
import app.beep.common.names.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a sign-up. */
public record NewAccount(
        @NotNull
        @Pattern(
                regexp =
                        "(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](-?[A-Za-z0-9])*(\\.[A-Za-z0-9](-?[A-Za-z0-9])*)*",
                message = "must be an e-mail address")
        String email,

        @NotNull @Pattern(regexp = "(?s).{8,128}", message = "must be 8 to 128 characters")
        String password,

        @NotNull @Username String username,
        @Nullable @DisplayName String displayName) {

    Applicant applicant() {
        return new Applicant(email, password, username, displayName);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewAccount[username=" + username + "]";
    }
}

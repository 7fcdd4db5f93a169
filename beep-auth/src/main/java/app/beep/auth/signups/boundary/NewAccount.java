package app.beep.auth.signups.boundary;

import app.beep.auth.addresses.entity.EmailAddress;
import app.beep.auth.addresses.entity.EmailAddresses;
import app.beep.auth.signups.entity.Applicant;
import app.beep.common.names.DisplayName;
import app.beep.common.names.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a sign-up. */
public record NewAccount(
        @NotNull @EmailAddress String email,

        @NotNull @Pattern(regexp = "(?s).{8,128}", message = "must be 8 to 128 characters")
        String password,

        @NotNull @Username String username,
        @Nullable @DisplayName String displayName) {

    public NewAccount {
        email = EmailAddresses.inAscii(email);
    }

    Applicant applicant() {
        return new Applicant(email, password, username, displayName);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "NewAccount[username=" + username + "]";
    }
}

package app.beep.auth.signups.entity;

import app.beep.common.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who signs up; the e-mail address in lower case, because letter case does not tell two addresses apart. */
public record Applicant(
        String email,
        String password,
        String username,
        @Nullable String displayName) {

    /** @throws ProblemException 422 when the password is the username */
    public Applicant {
        email = email.toLowerCase(Locale.ROOT);
        if (password.equalsIgnoreCase(username)) {
            throw ProblemException.invalid("password", "not-username", "must not be the username");
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Applicant[username=" + username + "]";
    }
}

package app.beep.auth.sessions.boundary;

import jakarta.validation.constraints.NotNull;

/** The body of a refresh and of a logout. */
public record Refresh(@NotNull String refreshToken) {

    /** Never the token. */
    @Override
    public String toString() {
        return "Refresh[]";
    }
}

package app.beep.auth.peers.control;

import java.io.Serial;

/** Keycloak understood the request and refused it: a wrong password, a token that is not good any more. */
public class KeycloakRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    KeycloakRefused(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** The password was right, but the account must do something at Keycloak first. */
    public boolean accountIsNotSetUp() {
        return reason.contains("not fully set up");
    }
}

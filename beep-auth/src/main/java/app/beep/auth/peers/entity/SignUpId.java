package app.beep.auth.peers.entity;

import app.beep.common.ids.Id;
import app.beep.common.ids.Ids;
import java.util.UUID;

/** A sign-up, by which the account that it made is found again in Keycloak. */
public record SignUpId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static SignUpId next() {
        return new SignUpId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

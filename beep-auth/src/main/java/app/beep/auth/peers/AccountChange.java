package app.beep.auth.peers;

import app.beep.common.ids.UserId;
import java.time.Instant;

/**
 * What an administrator did to an account at Keycloak.
 *
 * @param deleted otherwise it was changed in some way
 */
public record AccountChange(UserId user, Instant at, boolean deleted) {}

package app.beep.auth.signups;

import app.beep.common.ids.UserId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a sign-up. */
@Schema(requiredProperties = {"userId", "username"})
public record SignedUp(UserId userId, String username) {}

package app.beep.auth.signups.control;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a sign-up. */
@Schema(requiredProperties = {"userId", "username"})
public record SignedUp(UUID userId, String username) {}

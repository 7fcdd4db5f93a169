package app.beep.auth.signups.control;

import java.util.UUID;

/** The answer to a sign-up. */
public record SignedUp(UUID userId, String username) {}

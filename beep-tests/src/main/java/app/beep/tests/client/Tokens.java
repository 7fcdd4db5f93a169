package app.beep.tests.client;

/** What a login gives; {@code expiresIn} is in seconds. */
public record Tokens(String accessToken, String refreshToken, long expiresIn) {}

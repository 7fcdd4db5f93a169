package app.beep.auth.sessions;

import app.beep.auth.peers.TokenPair;

/**
 * What a log-in gives.
 *
 * @param device what the device says of itself from now on, so that it is known at the next log-in
 */
public record LoggedIn(TokenPair tokens, String device) {}

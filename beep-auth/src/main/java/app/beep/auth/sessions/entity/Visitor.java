package app.beep.auth.sessions.entity;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to log in, before it is known who it is.
 *
 * @param device what the device says of itself
 */
public record Visitor(String address, @Nullable String device) {}

package app.beep.search.index.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the index should know a message from now on.
 *
 * @param position of the event in beep-messaging's log that told it: what a higher one told is never undone
 * @param message null when it is to be forgotten
 */
public record IndexChange(UUID id, long position, @Nullable IndexedMessage message) {}

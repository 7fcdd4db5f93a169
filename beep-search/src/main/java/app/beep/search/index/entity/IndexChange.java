package app.beep.search.index.entity;

import app.beep.common.ids.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * How the index should know a message from now on.
 *
 * @param position of the event in beep-messaging's log that told it: what a higher one told is never undone
 * @param message null when it is to be forgotten
 */
public record IndexChange(
        MessageId id, long position, @Nullable IndexedMessage message) {}

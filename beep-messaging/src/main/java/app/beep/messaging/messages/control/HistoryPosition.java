package app.beep.messaging.messages.control;

import app.beep.common.ids.MessageId;
import app.beep.common.paging.Cursor;
import app.beep.common.problem.ProblemException;

/** A place in a channel's history. */
public sealed interface HistoryPosition {

    record Newest() implements HistoryPosition {}

    record Before(MessageId messageId) implements HistoryPosition {}

    record After(MessageId messageId) implements HistoryPosition {}

    record Around(MessageId messageId) implements HistoryPosition {}

    record OlderThan(long seq) implements HistoryPosition {}

    record NewerThan(long seq) implements HistoryPosition {}

    static HistoryPosition ofCursor(String cursor) {
        var key = Cursor.decode(cursor);
        try {
            if (key != null && key.startsWith("<")) {
                return new OlderThan(Long.parseLong(key.substring(1)));
            }
            if (key != null && key.startsWith(">")) {
                return new NewerThan(Long.parseLong(key.substring(1)));
            }
        } catch (NumberFormatException foreign) {
            throw ProblemException.malformed("The cursor is not one that Beep gave.");
        }
        throw ProblemException.malformed("The cursor is not one that Beep gave.");
    }
}

package app.beep.messaging.messages.boundary;

import app.beep.common.ids.MessageId;
import app.beep.common.problem.ProblemException;
import app.beep.messaging.messages.control.HistoryPosition;
import jakarta.ws.rs.QueryParam;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in the history to read: at most one of the positions. */
public class HistoryQuery {
    @QueryParam("before")
    @Nullable
    MessageId before;

    @QueryParam("after")
    @Nullable
    MessageId after;

    @QueryParam("around")
    @Nullable
    MessageId around;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @Nullable
    Integer limit;

    HistoryPosition position() {
        if (Stream.of(before, after, around, cursor)
                        .filter(value -> value != null)
                        .count()
                > 1) {
            throw ProblemException.malformed("Give one of before, after, around and cursor.");
        }
        if (before != null) {
            return new HistoryPosition.Before(before);
        }
        if (after != null) {
            return new HistoryPosition.After(after);
        }
        if (around != null) {
            return new HistoryPosition.Around(around);
        }
        return cursor == null ? new HistoryPosition.Newest() : HistoryPosition.ofCursor(cursor);
    }
}

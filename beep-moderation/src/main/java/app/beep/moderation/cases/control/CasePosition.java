package app.beep.moderation.cases.control;

import app.beep.common.ids.CaseId;
import app.beep.common.paging.Cursor;
import app.beep.common.problem.ProblemException;
import app.beep.moderation.cases.entity.ModerationCase;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the list of cases: by their last report, then by id. */
public record CasePosition(Instant time, CaseId id) {
    private static final CasePosition START =
            new CasePosition(Instant.parse("9999-01-01T00:00:00Z"), new CaseId(new UUID(-1, -1)));

    /** @throws ProblemException 400 when the cursor is none of ours */
    public static CasePosition of(@Nullable String cursor) {
        var key = Cursor.decode(cursor);
        if (key == null) {
            return START;
        }
        var parts = key.split("/", 2);
        try {
            var position = new CasePosition(Instant.parse(parts[0]), CaseId.of(parts[parts.length - 1]));
            if (position.time().isAfter(START.time()) || position.time().isBefore(Instant.EPOCH)) {
                throw new IllegalArgumentException("no time of a report");
            }
            return position;
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            throw ProblemException.malformed("The cursor is not one that Beep gave.");
        }
    }

    /** The sort key for {@link Cursor}. */
    public static String key(ModerationCase last) {
        return last.lastReportedAt() + "/" + last.id();
    }
}

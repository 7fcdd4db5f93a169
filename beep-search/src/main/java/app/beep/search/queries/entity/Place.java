package app.beep.search.queries.entity;

import app.beep.common.paging.Cursor;
import app.beep.common.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins.
 *
 * @param snapshot the state of the index in which the first page was found; absent when the order needs none
 * @param asOf the time by which the first page was ranked
 * @param last the sort values of the last hit shown
 */
public record Place(@Nullable String snapshot, Instant asOf, List<String> last) {
    private static final String SEPARATOR = "\n";
    private static final int FEWEST_PARTS = 4;

    public String cursor() {
        return Cursor.encode(String.join(
                SEPARATOR, snapshot == null ? "" : snapshot, asOf.toString(), String.join(SEPARATOR, last)));
    }

    /** @throws ProblemException 400 when Beep gave no such cursor */
    public static @Nullable Place of(@Nullable String cursor) {
        var key = Cursor.decode(cursor);
        if (key == null) {
            return null;
        }
        var parts = List.of(key.split(SEPARATOR, -1));
        try {
            if (parts.size() >= FEWEST_PARTS) {
                var snapshot = parts.get(0).isEmpty() ? null : parts.get(0);
                return new Place(snapshot, Instant.parse(parts.get(1)), parts.subList(2, parts.size()));
            }
        } catch (DateTimeParseException foreign) {
            // refused below
        }
        throw ProblemException.malformed("The cursor is not one that this search gave.");
    }
}

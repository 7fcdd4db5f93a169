package app.beep.common.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.beep.common.ids.Id;
import app.beep.common.problem.ProblemException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cursors are opaque to clients: the sort key of the last item, encoded. */
public final class Cursor {
    private static final UUID LOWEST = new UUID(0, 0);

    private Cursor() {}

    /** The cursor that stands for a sort key. */
    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(UTF_8));
    }

    /** The id to continue after, of the type that is paged through; at the beginning the lowest there is. */
    public static <T extends Id> T decodeId(@Nullable String cursor, Function<UUID, T> type) {
        var id = decode(cursor);
        try {
            return type.apply(id == null ? LOWEST : UUID.fromString(id));
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.malformed("The cursor is not one that Beep gave.");
        }
    }

    /** The sort key to continue after, or null at the start. */
    public static @Nullable String decode(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException foreign) {
            throw ProblemException.malformed("The cursor is not one that Beep gave.");
        }
    }
}

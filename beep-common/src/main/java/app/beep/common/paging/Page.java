package app.beep.common.paging;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor to the following page, null on the last. */
@Schema(requiredProperties = "items")
public record Page<T>(
        List<T> items,
        @Nullable @JsonbProperty(nillable = true) String next) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a result that was read with one row more than the limit, so that a last page is known to be one. */
    public static <T> Page<T> of(List<T> oneMore, PageLimit limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit.value()) {
            return whole(oneMore);
        }
        var items = oneMore.subList(0, limit.value());
        return new Page<>(items, Cursor.encode(cursor.apply(items.getLast())));
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}

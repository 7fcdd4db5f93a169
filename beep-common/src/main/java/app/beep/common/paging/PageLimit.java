package app.beep.common.paging;

import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** How many items a page holds: 1 to 100, 50 unless said otherwise. */
public record PageLimit(int value) {

    public static PageLimit of(@Nullable Integer requested) {
        if (requested == null) {
            return new PageLimit(50);
        }
        if (requested < 1 || requested > 100) {
            throw ProblemException.invalid("limit", "range", "limit must be between 1 and 100.");
        }
        return new PageLimit(requested);
    }

    public int oneMore() {
        return value + 1;
    }
}

package app.beep.search.queries.entity;

import app.beep.common.json.WireName;
import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Best first, where recent messages count up to twice as much; or newest first. */
public enum Order implements WireName {
    RELEVANCE,
    NEWEST;

    /**
     * By relevance unless asked otherwise; without words there is none.
     *
     * @throws ProblemException 422 for a foreign word
     */
    public static Order of(@Nullable String asked, @Nullable Words words) {
        var order = asked == null
                ? RELEVANCE
                : WireName.read(Order.class, asked)
                        .orElseThrow(() -> ProblemException.invalid("sort", "unknown", "sort is relevance or newest."));
        return words == null ? NEWEST : order;
    }
}

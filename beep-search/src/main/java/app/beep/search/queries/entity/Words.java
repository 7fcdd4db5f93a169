package app.beep.search.queries.entity;

import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Words and "phrases" that must all occur; 200 characters at most, and never none. */
public record Words(String text) {
    private static final int LONGEST = 200;
    /** For the index a lone star means everything; nobody searches for a star. */
    private static final char EVERYTHING = '*';

    /**
     * Nothing for nothing but blanks and stars.
     *
     * @throws ProblemException 422 when there are too many
     */
    public static @Nullable Words of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            throw ProblemException.invalid("q", "size", "q has at most 200 characters.");
        }
        var words = asked.replace(EVERYTHING, ' ').strip();
        return words.isEmpty() ? null : new Words(words);
    }
}

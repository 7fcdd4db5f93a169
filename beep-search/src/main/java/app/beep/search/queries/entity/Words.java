package app.beep.search.queries.entity;

import app.beep.common.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words and "phrases" that must all occur; 200 characters at most, and never none. */
public record Words(String text) {
    private static final int LONGEST = 200;
    private static final String QUOTE = "\"";

    /** The index takes a name apart at these signs. */
    private static final Pattern JOINED = Pattern.compile("\\S*[\\p{L}\\p{N}][._/\\\\@:]+[\\p{L}\\p{N}]\\S*");

    /** For the index a lone star means everything; nobody searches for a star. */
    private static final char EVERYTHING = '*';

    /**
     * Nothing for nothing but blanks.
     *
     * @throws ProblemException 422 when there are too many, or stars only, which would stand for everything
     */
    public static @Nullable Words of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (asked.codePointCount(0, asked.length()) > LONGEST) {
            throw ProblemException.invalid("q", "size", "q has at most 200 characters.");
        }
        var words = asked.replace(EVERYTHING, ' ').strip();
        if (words.isEmpty()) {
            throw ProblemException.invalid("q", "no-word", "q has no word to look for.");
        }
        return new Words(withJoinedInOrder(words));
    }

    /** Parts that are joined, as in {@code report.pdf}, are a phrase; a quotation mark without its other one is none. */
    private static String withJoinedInOrder(String words) {
        var parts = new ArrayList<>(List.of(words.split(QUOTE, -1)));
        if (parts.size() % 2 == 0) {
            var last = parts.removeLast();
            parts.set(parts.size() - 1, parts.getLast() + " " + last);
        }
        for (int outside = 0; outside < parts.size(); outside += 2) {
            parts.set(outside, JOINED.matcher(parts.get(outside)).replaceAll("\"$0\""));
        }
        return String.join(QUOTE, parts);
    }
}

package app.beep.search.queries.entity;

import app.beep.common.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The content type of an attachment that is sought: {@code image/png}, or {@code image/*} for all images. */
public record AttachedType(String text) {

    /** @throws ProblemException 422 when it does not look like one */
    public static @Nullable AttachedType of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        if (!asked.matches("[\\w.+-]{1,100}/([\\w.+-]{1,100}|\\*)")) {
            throw ProblemException.invalid("contentType", "format", "contentType looks like image/png or image/*.");
        }
        return new AttachedType(asked.toLowerCase(Locale.ROOT));
    }

    public boolean isFamily() {
        return text.endsWith("/*");
    }

    /** What all types of a family begin with: {@code image/}. */
    public String family() {
        return text.substring(0, text.length() - 1);
    }
}

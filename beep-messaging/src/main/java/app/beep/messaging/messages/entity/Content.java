package app.beep.messaging.messages.entity;

import app.beep.common.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The text of a message: at most 2000 code points, something to see among them unless it has files, well-formed Unicode. */
public record Content(String text) {
    public static final int LONGEST = 2000;

    /**
     * @param withFiles whether the message has something to see without any text
     * @throws ProblemException 422 when a rule is broken
     */
    public static Content of(@Nullable String given, boolean withFiles) {
        var text = given == null ? "" : given;
        if (!withFiles && text.codePoints().allMatch(Content::isInvisible)) {
            throw ProblemException.invalid("content", "not-blank", "A message without attachments needs content.");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw ProblemException.invalid("content", "size", "A message has at most 2000 characters.");
        }
        if (text.codePoints().anyMatch(Content::isUnstorable)) {
            throw ProblemException.invalid(
                    "content", "characters", "The text has characters that are not Unicode text.");
        }
        return new Content(text);
    }

    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}

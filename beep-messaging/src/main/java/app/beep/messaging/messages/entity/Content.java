package app.beep.messaging.messages.entity;

import app.beep.common.problem.ProblemException;
import app.beep.common.text.WrittenText;
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
        if (!withFiles && WrittenText.isBlank(text)) {
            throw ProblemException.invalid("content", "not-blank", "A message without attachments needs content.");
        }
        if (WrittenText.length(text) > LONGEST) {
            throw ProblemException.invalid("content", "size", "A message has at most 2000 characters.");
        }
        if (!WrittenText.isStorable(text)) {
            throw ProblemException.invalid(
                    "content", "characters", "The text has characters that are not Unicode text.");
        }
        return new Content(text);
    }
}

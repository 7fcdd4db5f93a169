package app.beep.messaging.messages.entity;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.problem.ProblemException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wants to post, as they gave it. */
public record Draft(
        @Nullable String text,
        List<MediaId> files,
        @Nullable MessageId replyTo) {

    /** @throws ProblemException 422 when a file is named twice, or the text breaks a rule of {@link Content} */
    public Content content() {
        if (Set.copyOf(files).size() < files.size()) {
            throw ProblemException.invalid("attachments", "unique", "A file is attached once.");
        }
        return Content.of(text, !files.isEmpty());
    }
}

package app.beep.messaging.messages.boundary;

import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.messaging.messages.entity.Draft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message to be posted, with at most 10 files. {@code authorId}, when given, must be the caller. */
public record NewMessage(
        @Nullable UserId authorId,
        @Nullable String content,

        @Size(max = 10) @Nullable List<@Valid @NotNull Attachment> attachments,

        @Nullable MessageId replyTo) {

    public record Attachment(@NotNull MediaId mediaId) {}

    /** @throws ProblemException 403 when it names another author than the caller */
    void requireAuthor(UserId caller) {
        if (authorId != null && !authorId.equals(caller)) {
            throw ProblemException.of(ProblemType.FOREIGN_AUTHOR, "authorId must be the caller, or left out.");
        }
    }

    Draft draft() {
        var files = attachments == null
                ? List.<MediaId>of()
                : attachments.stream().map(Attachment::mediaId).toList();
        return new Draft(content, files, replyTo);
    }
}

package app.beep.messaging.messages.boundary;

import app.beep.common.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to be posted, with at most 10 files. {@code authorId}, when given, must be the caller. */
public record NewMessage(
        @Nullable UUID authorId,
        @Nullable String content,

        @Size(max = 10) @Nullable List<@Valid @NotNull Attachment> attachments,

        @Nullable UUID replyTo) {

    public record Attachment(@NotNull UUID mediaId) {}

    /** @throws ProblemException 422 when a file is named twice */
    List<UUID> files() {
        var ids = attachments == null
                ? List.<UUID>of()
                : attachments.stream().map(Attachment::mediaId).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw ProblemException.invalid("attachments", "unique", "A file is attached once.");
        }
        return ids;
    }
}

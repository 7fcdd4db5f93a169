package app.beep.messaging.messages.boundary;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message to be posted. {@code authorId}, when given, must be the caller. */
public record NewMessage(
        @Nullable UUID authorId,
        @Nullable String content,

        @Size(max = 0, message = "attachments are not offered yet") @Nullable
        List<Attachment> attachments,

        @Nullable UUID replyTo) {

    public record Attachment(UUID mediaId) {}
}

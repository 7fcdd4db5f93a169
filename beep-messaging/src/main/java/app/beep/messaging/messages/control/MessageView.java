package app.beep.messaging.messages.control;

import app.beep.common.json.JsonBinding;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.messages.entity.Message;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message as clients see it, in answers and in events. */
@Schema(
        requiredProperties = {
            "id",
            "channelId",
            "seq",
            "authorId",
            "attachments",
            "mentions",
            "reactions",
            "pinned",
            "timestamp",
            "status"
        })
public record MessageView(
        UUID id,
        UUID channelId,
        long seq,
        UUID authorId,
        String content,
        List<Media> attachments,
        @Nullable UUID replyTo,
        Mentions mentions,
        List<String> reactions,
        boolean pinned,
        @Nullable Instant editedAt,
        Instant timestamp,
        String status) {

    /** A file of the message; {@code url} is a path without a token. */
    public record Media(
            UUID id,
            String name,
            String contentType,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            String url) {

        static Media of(Attachment file) {
            return new Media(
                    file.id(),
                    file.name(),
                    file.contentType(),
                    file.size(),
                    file.width(),
                    file.height(),
                    "/api/media/" + file.id());
        }
    }

    /** Whom the message mentions. */
    public record Mentions(List<UUID> users, List<UUID> roles, boolean everyone) {
        static final Mentions NONE = new Mentions(List.of(), List.of(), false);
    }

    public static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.channelId(),
                message.seq(),
                message.authorId(),
                message.content(),
                message.attachments().stream().map(Media::of).toList(),
                message.replyTo(),
                Mentions.NONE,
                List.of(),
                false,
                message.editedAt(),
                message.createdAt(),
                "created");
    }

    public JsonObject toJson() {
        return JsonBinding.object(this);
    }
}

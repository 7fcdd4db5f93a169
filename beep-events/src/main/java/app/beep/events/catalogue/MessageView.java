package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.UserId;
import app.beep.common.json.WireName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
        MessageId id,
        ChannelId channelId,
        long seq,
        UserId authorId,
        String content,
        List<Media> attachments,
        @Nullable MessageId replyTo,
        Mentions mentions,
        List<String> reactions,
        boolean pinned,
        @Nullable Instant editedAt,
        Instant timestamp,
        Status status) {

    /** What became of the message; its author is answered with it. */
    @Schema(
            name = "MessageViewStatus",
            type = SchemaType.STRING,
            enumeration = {"created"})
    public enum Status implements WireName {
        CREATED
    }

    /** A file of the message; {@code url} is a path without a token. */
    public record Media(
            MediaId id,
            String name,
            String contentType,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            String url) {}

    /** Whom the message mentions. */
    public record Mentions(List<UserId> users, List<RoleId> roles, boolean everyone) {
        public static final Mentions NONE = new Mentions(List.of(), List.of(), false);
    }

    public MessageEvent.MessageRef ref() {
        return new MessageEvent.MessageRef(id, channelId);
    }
}

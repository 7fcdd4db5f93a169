package app.beep.messaging.messages.entity;

import app.beep.messaging.attachments.entity.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said in a channel; {@code seq} is its place among the channel's events. */
public record Message(
        UUID id,
        UUID channelId,
        UUID serverId,
        long seq,
        UUID authorId,
        String content,
        List<Attachment> attachments,
        @Nullable UUID replyTo,
        Instant createdAt,
        @Nullable Instant editedAt) {}

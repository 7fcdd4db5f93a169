package app.beep.messaging.messages.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.messaging.attachments.entity.Attachment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody said in a channel; {@code seq} is its place among the channel's events. */
public record Message(
        MessageId id,
        ChannelId channelId,
        ServerId serverId,
        long seq,
        UserId authorId,
        String content,
        List<Attachment> attachments,
        @Nullable MessageId replyTo,
        Instant createdAt,
        @Nullable Instant editedAt) {}

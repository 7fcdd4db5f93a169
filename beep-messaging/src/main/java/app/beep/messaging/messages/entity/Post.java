package app.beep.messaging.messages.entity;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.messaging.attachments.entity.Attachment;
import app.beep.messaging.attachments.entity.ClaimId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into the channel.
 *
 * @param accessVersion the version under which the author was allowed to write
 */
public record Post(
        MessageId id,
        ChannelId channelId,
        ServerId serverId,
        UserId authorId,
        Content content,
        List<Attachment> attachments,
        @Nullable MessageId replyTo,
        Attempt attempt,
        AccessVersion accessVersion) {

    /** The same post with files. */
    public Post with(List<Attachment> files) {
        return new Post(id, channelId, serverId, authorId, content, files, replyTo, attempt, accessVersion);
    }

    /** The same for each attempt with one key, so that a repetition after an unknown outcome has its files already. */
    public ClaimId claim() {
        return attempt.claim(authorId, id);
    }

    /** The message that it becomes under a number. */
    public Message numbered(long seq, Instant now) {
        return new Message(id, channelId, serverId, seq, authorId, content.text(), attachments, replyTo, now, null);
    }
}

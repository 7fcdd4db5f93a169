package app.beep.messaging.messages.entity;

import app.beep.common.authorization.AccessVersion;
import app.beep.messaging.attachments.entity.Attachment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way into the channel.
 *
 * @param key the author's Idempotency-Key, with the hash of the request it stands for
 * @param accessVersion the version under which the author was allowed to write
 */
public record Post(
        UUID id,
        UUID channelId,
        UUID serverId,
        UUID authorId,
        Content content,
        List<Attachment> attachments,
        @Nullable UUID replyTo,
        @Nullable String key,
        byte[] requestHash,
        AccessVersion accessVersion) {

    /** The same post with files. */
    public Post with(List<Attachment> files) {
        return new Post(id, channelId, serverId, authorId, content, files, replyTo, key, requestHash, accessVersion);
    }
}

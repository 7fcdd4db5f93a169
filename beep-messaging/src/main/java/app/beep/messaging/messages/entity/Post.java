package app.beep.messaging.messages.entity;

import app.beep.common.ids.Ids;
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
        @Nullable UUID replyTo,
        @Nullable String key,
        byte[] requestHash,
        long accessVersion) {

    public static Post of(
            UUID channel,
            UUID server,
            UUID author,
            Content content,
            @Nullable UUID replyTo,
            @Nullable String key,
            byte[] requestHash,
            long accessVersion) {
        return new Post(Ids.next(), channel, server, author, content, replyTo, key, requestHash, accessVersion);
    }
}

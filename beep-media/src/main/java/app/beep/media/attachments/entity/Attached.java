package app.beep.media.attachments.entity;

import java.util.UUID;

/** A file in a message that has been committed. */
public record Attached(UUID mediaId, UUID messageId, UUID channelId, UUID serverId) {}

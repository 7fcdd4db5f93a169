package app.beep.media.attachments.entity;

import java.util.UUID;

/**
 * A message that is about to be posted and wants files.
 *
 * @param id the same for each attempt of one post, so that a repetition finds its files again
 * @param messageId the id that the message will have, should this attempt succeed
 */
public record Claim(UUID id, UUID uploaderId, UUID messageId, UUID channelId, UUID serverId) {}

package app.beep.media.attachments.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;

/**
 * A message that is about to be posted and wants files.
 *
 * @param id the same for each attempt of one post, so that a repetition finds its files again
 * @param messageId the id that the message will have, should this attempt succeed
 */
public record Claim(ClaimId id, UserId uploaderId, MessageId messageId, ChannelId channelId, ServerId serverId) {}

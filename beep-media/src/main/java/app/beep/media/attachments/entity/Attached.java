package app.beep.media.attachments.entity;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;

/** A file in a message that has been committed. */
public record Attached(MediaId mediaId, MessageId messageId, ChannelId channelId, ServerId serverId) {}

package app.beep.messaging.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MediaId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.util.List;

/** The files that a message is to have. */
public record WantedFiles(
        UserId uploaderId, MessageId messageId, ChannelId channelId, ServerId serverId, List<MediaId> mediaIds) {}

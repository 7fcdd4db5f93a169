package app.beep.events.catalogue;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;

/** A case has been decided. */
@EventName("case.decided")
public record CaseDecided(
        CaseId id, ServerId serverId, ChannelId channelId, MessageId messageId, CaseState state, int reportCount)
        implements EventData {}

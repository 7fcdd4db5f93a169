package app.beep.events.catalogue;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;

/** A reported message became a case: what its moderators are told, without any text. */
@EventName("case.opened")
public record CaseOpened(
        CaseId id, ServerId serverId, ChannelId channelId, MessageId messageId, CaseState state, int reportCount)
        implements EventData {}

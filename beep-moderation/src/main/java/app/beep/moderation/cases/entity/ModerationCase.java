package app.beep.moderation.cases.entity;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.CaseState;
import java.time.Instant;

/** A reported message that waits for moderators. */
public record ModerationCase(
        CaseId id,
        ServerId serverId,
        ChannelId channelId,
        MessageId messageId,
        CaseState state,
        int reportCount,
        Instant openedAt,
        Instant lastReportedAt) {}

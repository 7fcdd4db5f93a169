package app.beep.moderation.cases.entity;

import java.time.Instant;
import java.util.UUID;

/** A reported message that waits for moderators: {@code state} is {@code open} or {@code decided}. */
public record ModerationCase(
        UUID id,
        UUID serverId,
        UUID channelId,
        UUID messageId,
        String state,
        int reportCount,
        Instant openedAt,
        Instant lastReportedAt) {}

package app.beep.moderation.cases.entity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has against a message. */
public record Report(
        UUID id,
        UUID caseId,
        UUID reporterId,
        String reason,
        @Nullable String comment,
        Instant createdAt) {}

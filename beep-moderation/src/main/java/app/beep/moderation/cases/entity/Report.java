package app.beep.moderation.cases.entity;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A complaint that belongs to a case. */
public record Report(
        ReportId id,
        CaseId caseId,
        UserId reporterId,
        Reason reason,
        @Nullable String comment,
        Instant createdAt) {}

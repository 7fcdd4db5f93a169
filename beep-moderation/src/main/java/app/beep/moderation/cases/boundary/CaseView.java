package app.beep.moderation.cases.boundary;

import app.beep.moderation.cases.entity.ModerationCase;
import app.beep.moderation.cases.entity.Report;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as moderators see it, with its newest 100 reports and the message as it is now; {@code messageStatus} is
 * {@code present}, {@code deleted} or {@code unavailable} (beep-messaging does not answer).
 */
public record CaseView(
        UUID id,
        UUID serverId,
        UUID channelId,
        UUID messageId,
        String state,
        int reportCount,
        List<ReportView> reports,
        @Nullable JsonObject message,
        String messageStatus,
        Instant openedAt,
        Instant lastReportedAt) {

    /** @param messages those that exist; empty when that is not known */
    static CaseView of(ModerationCase found, List<Report> reports, Optional<Map<UUID, JsonObject>> messages) {
        var message = messages.map(known -> known.get(found.messageId())).orElse(null);
        return new CaseView(
                found.id(),
                found.serverId(),
                found.channelId(),
                found.messageId(),
                found.state(),
                found.reportCount(),
                reports.stream().map(ReportView::of).toList(),
                message,
                message != null ? "present" : messages.isPresent() ? "deleted" : "unavailable",
                found.openedAt(),
                found.lastReportedAt());
    }
}

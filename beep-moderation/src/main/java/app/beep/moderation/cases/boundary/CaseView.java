package app.beep.moderation.cases.boundary;

import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.CaseState;
import app.beep.moderation.cases.entity.MessageStatus;
import app.beep.moderation.cases.entity.ModerationCase;
import app.beep.moderation.cases.entity.Report;
import app.beep.moderation.peers.control.PostedMessage;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case as moderators see it, with its newest 100 reports and the message as it is now. */
public record CaseView(
        CaseId id,
        ServerId serverId,
        ChannelId channelId,
        MessageId messageId,
        CaseState state,
        int reportCount,
        List<ReportView> reports,
        @Nullable JsonObject message,
        MessageStatus messageStatus,
        Instant openedAt,
        Instant lastReportedAt) {

    /** @param messages those that exist; empty when that is not known */
    static CaseView of(ModerationCase found, List<Report> reports, Optional<Map<MessageId, PostedMessage>> messages) {
        var message = messages.map(known -> known.get(found.messageId())).orElse(null);
        return new CaseView(
                found.id(),
                found.serverId(),
                found.channelId(),
                found.messageId(),
                found.state(),
                found.reportCount(),
                reports.stream().map(ReportView::of).toList(),
                message == null ? null : message.whole(),
                status(message, messages.isPresent()),
                found.openedAt(),
                found.lastReportedAt());
    }

    private static MessageStatus status(@Nullable PostedMessage message, boolean known) {
        if (message != null) {
            return MessageStatus.PRESENT;
        }
        return known ? MessageStatus.DELETED : MessageStatus.UNAVAILABLE;
    }
}

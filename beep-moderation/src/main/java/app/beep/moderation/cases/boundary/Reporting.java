package app.beep.moderation.cases.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.CaseId;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.Ids;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.CaseOpened;
import app.beep.events.outbox.Outbox;
import app.beep.moderation.cases.control.Cases;
import app.beep.moderation.cases.control.Reports;
import app.beep.moderation.cases.entity.ModerationCase;
import app.beep.moderation.cases.entity.Report;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes reports: the report, its case and the event of a new case in one transaction. */
@ApplicationScoped
public class Reporting {
    @Inject
    Cases cases;

    @Inject
    Reports reports;

    @Inject
    IdempotencyKeys keys;

    @Inject
    Outbox outbox;

    /**
     * @param moderators who is told should this open the case
     * @throws ProblemException 409 when this person has reported the message before; exact under concurrency
     */
    @Transactional
    public Report report(NewReport request, UUID server, UUID reporter, List<UUID> moderators, @Nullable String key) {
        var id = Ids.next();
        var earlier = keys.claim(new UserId(reporter), key, request, id.toString());
        if (earlier.isPresent()) {
            return reports.find(UUID.fromString(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The report has been deleted since."));
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var caseId = Ids.next();
        var counted = cases.count(caseId, server, request.channelId(), request.messageId(), now);
        var report = new Report(id, counted.id(), reporter, request.reason(), request.comment(), now);
        if (!reports.insert(report)) {
            throw alreadyReported();
        }
        if (counted.id().equals(caseId)) {
            outbox.add(opened(counted, moderators));
        }
        return report;
    }

    private static Event opened(ModerationCase opened, List<UUID> moderators) {
        var told = new CaseOpened(
                new CaseId(opened.id()),
                new ServerId(opened.serverId()),
                new ChannelId(opened.channelId()),
                new MessageId(opened.messageId()),
                opened.state(),
                opened.reportCount());
        return Event.of(
                told, new Audience.Users(moderators.stream().map(UserId::new).toList()));
    }

    private static ProblemException alreadyReported() {
        return ProblemException.conflict(
                "already-reported", "Already reported", "You have reported this message before.");
    }
}

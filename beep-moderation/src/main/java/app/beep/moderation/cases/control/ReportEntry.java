package app.beep.moderation.cases.control;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.CaseId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.CaseOpened;
import app.beep.events.outbox.Outbox;
import app.beep.moderation.cases.entity.Complaint;
import app.beep.moderation.cases.entity.ModerationCase;
import app.beep.moderation.cases.entity.Report;
import app.beep.moderation.cases.entity.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters reports: the report, its case and the event of a new case in one transaction, in which nobody else is asked. */
@ApplicationScoped
public class ReportEntry {
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
    public Report enter(
            Complaint complaint, ServerId server, UserId reporter, List<UserId> moderators, @Nullable String key) {
        var id = ReportId.next();
        var earlier = keys.claim(reporter, key, complaint, id.toString());
        if (earlier.isPresent()) {
            return reports.find(ReportId.of(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The report has been deleted since."));
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var caseId = CaseId.next();
        var counted = cases.count(caseId, server, complaint.channelId(), complaint.messageId(), now);
        var report = new Report(id, counted.id(), reporter, complaint.reason(), complaint.comment(), now);
        if (!reports.insert(report)) {
            throw alreadyReported();
        }
        if (counted.id().equals(caseId)) {
            outbox.add(Event.of(opened(counted), new Audience.Users(moderators)));
        }
        return report;
    }

    private static CaseOpened opened(ModerationCase opened) {
        return new CaseOpened(
                opened.id(),
                opened.serverId(),
                opened.channelId(),
                opened.messageId(),
                opened.state(),
                opened.reportCount());
    }

    private static ProblemException alreadyReported() {
        return ProblemException.of(ProblemType.ALREADY_REPORTED, "You have reported this message before.");
    }
}

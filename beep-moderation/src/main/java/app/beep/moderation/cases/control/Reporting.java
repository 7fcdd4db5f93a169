package app.beep.moderation.cases.control;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.moderation.cases.entity.Complaint;
import app.beep.moderation.cases.entity.Report;
import app.beep.moderation.peers.control.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes reports: looks at the message as its reporter sees it, and finds out whom to tell. */
@ApplicationScoped
public class Reporting {
    @Inject
    ReportEntry entry;

    @Inject
    Messages messages;

    @Inject
    Cases cases;

    @Inject
    ModerationRight right;

    @Inject
    ModerationMetrics metrics;

    /**
     * @param authorization the reporter's bearer token
     * @param key the reporter's Idempotency-Key
     * @throws ProblemException 404 for a message that the reporter may not read, 422 for their own, 409 for one that they
     *     have reported before, 503 when beep-messaging does not answer
     */
    public Report report(UserId reporter, Complaint complaint, String authorization, @Nullable String key) {
        var message = complaint.messageId();
        complaint.requireForeign(reporter, messages.authorOf(complaint.channelId(), message, authorization));
        var server = messages.serverOf(message);
        var moderators = cases.isReported(message) ? List.<UserId>of() : right.moderatorsOf(server);
        var report = entry.enter(complaint, server, reporter, moderators, key);
        metrics.reported(report.reason());
        return report;
    }
}

package app.beep.moderation.cases.boundary;

import app.beep.moderation.cases.entity.Reason;
import app.beep.moderation.cases.entity.Report;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as moderators see it: who made it stays with the service. */
public record ReportView(Reason reason, @Nullable String comment, Instant createdAt) {

    static ReportView of(Report report) {
        return new ReportView(report.reason(), report.comment(), report.createdAt());
    }
}

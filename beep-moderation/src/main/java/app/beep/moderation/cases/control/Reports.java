package app.beep.moderation.cases.control;

import app.beep.common.ids.CaseId;
import app.beep.moderation.cases.entity.Report;
import app.beep.moderation.cases.entity.ReportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Reports as stored. */
@ApplicationScoped
public class Reports {
    private static final int MOST_SHOWN = 100;

    @Inject
    Jdbi sql;

    /** False when this person has reported the message before. */
    public boolean insert(Report report) {
        return sql.withHandle(db -> db.createUpdate("""
                        insert into report (id, case_id, reporter_id, reason, comment, created_at)
                        values (:id, :caseId, :reporterId, :reason, cast(:comment as text), :createdAt)
                        on conflict (case_id, reporter_id) do nothing
                        """).bindMethods(report).execute()) == 1;
    }

    public Optional<Report> find(ReportId id) {
        return sql.withHandle(db -> db.select("select * from report where id = ?", id)
                .mapTo(Report.class)
                .findOne());
    }

    /** The newest reports of each case, 100 at most. */
    public Map<CaseId, List<Report>> of(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return sql
                .withHandle(db -> db.createQuery("""
                                select * from (
                                  select report.*, row_number() over (partition by case_id order by id desc) as place
                                  from report where case_id in (<cases>)) newest
                                where place <= :most order by id desc
                                """)
                        .bindList("cases", List.copyOf(cases))
                        .bind("most", MOST_SHOWN)
                        .mapTo(Report.class)
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Report::caseId));
    }
}

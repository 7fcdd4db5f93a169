package app.beep.events.outbox;

import app.beep.common.ids.EventId;
import app.beep.events.Positions;
import app.beep.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Gives committed events their positions: contiguous, in commit order. One statement, which is a transaction of its own: a
 * relay that finds nothing once a second costs little.
 */
@ApplicationScoped
public class OutboxNumbering {
    @Inject
    Jdbi sql;

    /** What the database gives for each event; none when there is only the head. */
    private record Row(long head, Positions.@Nullable Numbered event) {}

    /** One pass; empty when another instance was at it. */
    public Optional<Positions> number(int most) {
        var rows = sql.withHandle(db -> db.select("select * from outbox_number(?)", most)
                .map(OutboxNumbering::row)
                .list());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Positions(rows.getFirst().head(), events(rows)));
    }

    private static List<Positions.Numbered> events(List<Row> rows) {
        return rows.stream()
                .<Positions.Numbered>mapMulti((row, events) -> {
                    if (row.event() != null) {
                        events.accept(row.event());
                    }
                })
                .toList();
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(
                row.getLong("head"),
                id == null
                        ? null
                        : new Positions.Numbered(
                                new EventId(id), Topic.of(OutboxRows.audience(row), OutboxRows.subject(row))));
    }
}

package app.beep.events.outbox;

import app.beep.common.ids.EventId;
import app.beep.events.Positions;
import app.beep.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Gives committed events their positions: contiguous, in commit order. */
@ApplicationScoped
public class OutboxNumbering {
    private static final int LOCK = 7101;

    @Inject
    Jdbi sql;

    /** One pass; empty when another instance was at it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Positions> number(int most) {
        return sql.withHandle(db -> {
            var locked = db.select("select pg_try_advisory_xact_lock(?)", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            if (!locked) {
                return Optional.empty();
            }
            var numbered = db.createQuery("""
                            with head as (select position from outbox_head),
                            fresh as (
                              select entry, row_number() over (order by entry) as place
                              from (select entry from outbox where position is null order by entry limit :most) first
                            ),
                            numbered as (
                              update outbox set position = head.position + fresh.place
                              from fresh, head
                              where outbox.entry = fresh.entry and outbox.position is null
                              returning outbox.*
                            )
                            select id, audience, channel_id, server_id, user_ids from numbered order by position
                            """)
                    .bind("most", most)
                    .map(OutboxNumbering::numbered)
                    .list();
            var head = db.createQuery("update outbox_head set position = position + :given returning position")
                    .bind("given", numbered.size())
                    .mapTo(Long.class)
                    .one();
            return Optional.of(new Positions(head, numbered));
        });
    }

    private static Positions.Numbered numbered(ResultSet row, StatementContext context) throws SQLException {
        return new Positions.Numbered(
                new EventId(row.getObject("id", UUID.class)),
                Topic.of(OutboxRows.audience(row), OutboxRows.subject(row)));
    }
}

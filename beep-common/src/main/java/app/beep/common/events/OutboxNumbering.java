package app.beep.common.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Gives committed events their positions: contiguous, in commit order. */
@ApplicationScoped
public class OutboxNumbering {
    private static final int LOCK = 7101;

    @Inject
    Jdbi sql;

    /** What one pass has numbered; {@code locked} is false when another instance was at it. */
    record Numbered(boolean locked, long head, List<UUID> ids) {}

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Numbered number(int most) {
        return sql.withHandle(db -> {
            var locked = db.select("select pg_try_advisory_xact_lock(?)", LOCK)
                    .mapTo(Boolean.class)
                    .one();
            if (!locked) {
                return new Numbered(false, 0, List.of());
            }
            var ids = db.createQuery("""
                            with head as (select position from outbox_head),
                            fresh as (
                              select entry, row_number() over (order by entry) as place
                              from (select entry from outbox where position is null order by entry limit :most) first
                            ),
                            numbered as (
                              update outbox set position = head.position + fresh.place
                              from fresh, head
                              where outbox.entry = fresh.entry and outbox.position is null
                              returning outbox.id, outbox.position
                            )
                            select id from numbered order by position
                            """).bind("most", most).mapTo(UUID.class).list();
            var head = db.createQuery("update outbox_head set position = position + :given returning position")
                    .bind("given", ids.size())
                    .mapTo(Long.class)
                    .one();
            return new Numbered(true, head, ids);
        });
    }
}

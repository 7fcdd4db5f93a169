package app.beep.events.consuming;

import app.beep.events.PublishedEvent;
import app.beep.events.tracing.EventTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** How far each consumer has come, in the consumer's own database. */
@ApplicationScoped
public class EventCursors {
    @Inject
    Jdbi sql;

    @Inject
    EventTraces traces;

    public Optional<Long> position(EventConsumer consumer) {
        return sql.withHandle(db -> db.select(
                        "select position from event_cursor where consumer = ? and producer = ?",
                        consumer.name(),
                        consumer.producer())
                .mapTo(Long.class)
                .findOne());
    }

    /**
     * Handles a batch and moves the cursor behind it, both or neither.
     *
     * @return false when the cursor stands elsewhere: another instance was at it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean advance(EventConsumer consumer, List<PublishedEvent> batch) {
        if (!move(consumer, batch)) {
            return false;
        }
        traces.within(consumer.name(), batch, () -> consumer.handle(batch));
        return true;
    }

    /** Passes over an event that cannot be handled, and keeps a note of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean setAside(EventConsumer consumer, PublishedEvent broken, Throwable failure) {
        if (!move(consumer, List.of(broken))) {
            return false;
        }
        sql.useHandle(db -> db.execute(
                """
                insert into event_set_aside (consumer, producer, position, event_id, type, failure)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                consumer.name(),
                consumer.producer(),
                broken.position(),
                broken.header().id(),
                broken.header().type(),
                failure.getClass().getName()));
        return true;
    }

    /** Puts the cursor where it belongs after rebuilding. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void put(EventConsumer consumer, long position) {
        sql.useHandle(db -> db.execute("""
                insert into event_cursor (consumer, producer, position) values (?, ?, ?)
                on conflict (consumer, producer) do update set position = excluded.position, moved_at = now()
                """, consumer.name(), consumer.producer(), position));
    }

    /** Forgets how far the consumer has come, so that it rebuilds within seconds. */
    public void forget(EventConsumer consumer) {
        sql.useHandle(db -> db.execute(
                "delete from event_cursor where consumer = ? and producer = ?", consumer.name(), consumer.producer()));
    }

    /** The row stays locked until the transaction ends: of two who believe they lead, one waits and then finds it moved. */
    private boolean move(EventConsumer consumer, List<PublishedEvent> batch) {
        return sql.withHandle(db -> db.execute(
                        """
                        update event_cursor set position = ?, moved_at = now()
                        where consumer = ? and producer = ? and position = ?
                        """,
                        batch.getLast().position(),
                        consumer.name(),
                        consumer.producer(),
                        batch.getFirst().position() - 1))
                == 1;
    }
}

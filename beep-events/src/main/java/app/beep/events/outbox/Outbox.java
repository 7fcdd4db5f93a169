package app.beep.events.outbox;

import app.beep.common.json.JsonBinding;
import app.beep.events.Event;
import app.beep.events.EventHeader;
import app.beep.events.PublishedEvent;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Where a state change writes its event, in its own transaction. Once that has committed the event is published; when
 * it rolls back the event never was.
 */
@ApplicationScoped
public class Outbox {
    @Inject
    Jdbi sql;

    @Inject
    EventPublisher publisher;

    @Inject
    OutboxRelay relay;

    @Resource
    TransactionSynchronizationRegistry transaction;

    public void add(Event event) {
        addAll(List.of(event));
    }

    /** Adds events in their order: their facts are stored, their data is published. */
    public void addAll(List<Event> events) {
        insert(events, Event::header, event -> JsonBinding.write(event.data().facts()));
        events.forEach(event -> pending().add(() -> PublishedEvent.of(event)));
    }

    /** Adds events that were prepared earlier, in their order. */
    public void addPrepared(List<PreparedEvent> events) {
        insert(events, PreparedEvent::header, PreparedEvent::facts);
        events.forEach(event -> pending().add(event::published));
    }

    private <T> void insert(List<T> events, Function<T, EventHeader> header, Function<T, String> facts) {
        if (events.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch(OutboxRows.INSERT)) {
                events.forEach(event -> OutboxRows.add(batch, header.apply(event), facts.apply(event)));
                batch.execute();
            }
        });
    }

    /** What is published should the transaction commit; encoded only then, when no lock waits for it. */
    @SuppressWarnings("unchecked")
    private List<Supplier<PublishedEvent>> pending() {
        var known = transaction.getResource(Outbox.class);
        if (known != null) {
            return (List<Supplier<PublishedEvent>>) known;
        }
        var events = new ArrayList<Supplier<PublishedEvent>>();
        transaction.putResource(Outbox.class, events);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    events.forEach(event -> publisher.publish(event.get()));
                    relay.wake();
                }
            }
        });
        return events;
    }
}

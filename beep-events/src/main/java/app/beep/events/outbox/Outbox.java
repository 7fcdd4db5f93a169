package app.beep.events.outbox;

import app.beep.events.Event;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
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
        if (events.isEmpty()) {
            return;
        }
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch(OutboxRows.INSERT)) {
                events.forEach(event -> OutboxRows.add(batch, event, OutboxRows.facts(event)));
                batch.execute();
            }
        });
        pending().addAll(events);
    }

    @SuppressWarnings("unchecked")
    private List<Event> pending() {
        var known = transaction.getResource(Outbox.class);
        if (known != null) {
            return (List<Event>) known;
        }
        var events = new ArrayList<Event>();
        transaction.putResource(Outbox.class, events);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    publisher.publish(events);
                    relay.wake();
                }
            }
        });
        return events;
    }
}

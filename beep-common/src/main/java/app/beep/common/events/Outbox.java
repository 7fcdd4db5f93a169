package app.beep.common.events;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

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

    /** Adds an event whose data may be stored as it is. */
    public void add(Event event) {
        addAll(Map.of(event, event.data()));
    }

    /**
     * Adds events, in the map's order.
     *
     * @param events each event as it is stored (ids and small facts), with the data that is published
     */
    public void addAll(Map<Event, jakarta.json.JsonObject> events) {
        sql.useHandle(db -> {
            try (var batch = db.prepareBatch("""
                    insert into outbox (id, type, occurred_at, audience, channel_id, server_id, user_id, seq,
                                        access_version, traceparent, facts)
                    values (:id, :type, :at, :audience, cast(:channel as uuid), cast(:server as uuid), cast(:user as uuid),
                            :seq, :version, :traceparent,
                            cast(:facts as jsonb))
                    """)) {
                events.keySet().forEach(event -> bind(batch, event));
                batch.execute();
            }
        });
        events.forEach((event, data) -> pending().add(event.data(data)));
    }

    private static void bind(PreparedBatch batch, Event event) {
        var audience = event.audience();
        UUID channel = audience instanceof Audience.Channel c ? c.channelId() : null;
        UUID server = switch (audience) {
            case Audience.Channel c -> c.serverId();
            case Audience.Server s -> s.serverId();
            default -> null;
        };
        UUID user = audience instanceof Audience.User u ? u.userId() : null;
        batch.bind("id", event.id())
                .bind("type", event.type())
                .bind("at", event.at())
                .bind("audience", audience.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .bind("channel", channel)
                .bind("server", server)
                .bind("user", user)
                .bind("seq", event.seq())
                .bind("version", event.accessVersion())
                .bind("traceparent", event.traceparent())
                .bind("facts", event.data().toString())
                .add();
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

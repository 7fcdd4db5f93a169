package app.beep.events.consuming;

import app.beep.common.peers.Peers;
import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import app.beep.common.settings.ServiceSettings;
import app.beep.events.Positions;
import app.beep.events.following.Interests;
import app.beep.events.following.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Starts the service's {@link EventConsumer}s, each on a thread of its own, and shows how far behind they are. */
@ApplicationScoped
public class EventConsumers {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @Inject
    @Any
    Instance<EventConsumer> consumers;

    @Inject
    Peers peers;

    @Inject
    EventCursors cursors;

    @Inject
    Leadership leadership;

    @Inject
    Redis redis;

    @Inject
    Threads threads;

    @Inject
    ServiceSettings settings;

    @Inject
    MetricRegistry metrics;

    private final List<Consumption> running = new CopyOnWriteArrayList<>();

    void start(@Observes Startup startup) {
        for (var consumer : consumers) {
            var work = "consume:" + consumer.producer() + ":" + consumer.name();
            var consumption = new Consumption(
                    consumer,
                    peers,
                    cursors,
                    () -> leadership.holds(work),
                    wakeUp -> new Subscription(
                            redis::subscribe,
                            consumer.producer(),
                            Positions.channel(consumer.producer()),
                            Interests.of(),
                            wakeUp::receive),
                    FIRST_PAUSE);
            running.add(consumption);
            gauge("events_lag", "Events that wait to be handled", consumer, consumption::behind);
            gauge("events_set_aside", "Events that could not be handled", consumer, consumption::setAside);
            consumption.start(threads);
        }
    }

    private void gauge(String name, String description, EventConsumer consumer, Supplier<Number> value) {
        var metadata = Metadata.builder()
                .withName("beep_" + settings.service() + "_" + name)
                .withDescription(description)
                .build();
        metrics.gauge(metadata, value, new Tag("consumer", consumer.name()), new Tag("producer", consumer.producer()));
    }

    @PreDestroy
    void stop() {
        running.forEach(Consumption::stop);
    }
}

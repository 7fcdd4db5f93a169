package app.beep.events.outbox;

import app.beep.common.redis.Redis;
import app.beep.common.redis.RedisFull;
import app.beep.common.service.Threads;
import app.beep.common.settings.ServiceSettings;
import app.beep.events.Positions;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes committed events under their topics, in order, without making the request wait. Publishing is speed, not truth:
 * what is lost here is pulled by position.
 */
@ApplicationScoped
public class EventPublisher {
    private static final Logger LOG = Logger.getLogger(EventPublisher.class.getName());
    private static final int LARGEST_BATCH = 256;

    @Inject
    Redis redis;

    @Inject
    ServiceSettings settings;

    @Inject
    Threads threads;

    private final BlockingQueue<Outgoing> queue = new ArrayBlockingQueue<>(20_000);
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        thread = threads.start("event-publisher", this::run);
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    void publish(PublishedEvent event) {
        var text = event.text();
        Topic.of(event.header()).forEach(topic -> publish(topic.channel(settings.service()), text));
    }

    void publish(Positions positions) {
        publish(Positions.channel(settings.service()), positions.text());
    }

    private void publish(String channel, String text) {
        var unused = queue.offer(new Outgoing(channel, text));
    }

    private void run() {
        var batch = new ArrayList<Outgoing>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                publish(batch);
                batch.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits while all connections are in use: only what Redis cannot take is left to be pulled. */
    private void publish(List<Outgoing> batch) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var unused = redis.attempt(client -> {
                    try (var pipeline = client.pipelined()) {
                        batch.forEach(message -> pipeline.publish(message.channel(), message.text()));
                        pipeline.sync();
                    }
                    return true;
                });
                return;
            } catch (RedisFull busy) {
                LOG.log(Level.FINE, "{0} events wait for a connection to Redis", batch.size());
            }
        }
    }

    private record Outgoing(String channel, String text) {}
}

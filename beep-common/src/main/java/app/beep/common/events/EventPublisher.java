package app.beep.common.events;

import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Publishes committed events on {@code beep:<service>:events}, in order, without making the request wait. Publishing is
 * speed, not truth: what is lost here is pulled by position.
 */
@ApplicationScoped
public class EventPublisher {
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

    void publish(List<Event> events) {
        events.forEach(event -> queue.offer(new Outgoing("events", event)));
    }

    void publishPositions(JsonObject positions) {
        queue.offer(new Outgoing("positions", positions));
    }

    private void run() {
        var prefix = "beep:" + settings.service() + ":";
        var batch = new ArrayList<Outgoing>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST_BATCH - 1);
                var unused = redis.attempt(client -> {
                    try (var pipeline = client.pipelined()) {
                        batch.forEach(message -> pipeline.publish(prefix + message.channel(), message.text()));
                        pipeline.sync();
                    }
                    return true;
                });
                batch.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Outgoing(String channel, Object content) {
        String text() {
            return content instanceof Event event ? EventJson.write(event).toString() : content.toString();
        }
    }
}

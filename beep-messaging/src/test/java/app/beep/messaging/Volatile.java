package app.beep.messaging;

import static org.awaitility.Awaitility.await;

import app.beep.common.ids.ServerId;
import app.beep.events.Topic;
import app.beep.local.platform.ServiceBackend;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;

/** Listens to what messaging tells on the volatile path about one server. */
final class Volatile extends JedisPubSub implements AutoCloseable {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Thread thread;

    Volatile(ServiceBackend service, UUID server) {
        var topic = Topic.of(new ServerId(server)).channel("messaging:volatile");
        thread = Thread.ofVirtual().start(() -> listen(service, topic));
        await().atMost(Duration.ofSeconds(30)).until(this::isSubscribed);
    }

    private void listen(ServiceBackend service, String topic) {
        try (var redis = new Jedis("localhost", Integer.parseInt(service.setting("BEEP_REDIS_PORT")))) {
            redis.auth(service.setting("BEEP_MESSAGING_REDIS_USER"), service.setting("BEEP_MESSAGING_REDIS_PASSWORD"));
            redis.subscribe(this, topic);
        }
    }

    @Override
    public void onMessage(String channel, String text) {
        events.add(text);
    }

    /** So far, as they travel. */
    List<String> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        unsubscribe();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

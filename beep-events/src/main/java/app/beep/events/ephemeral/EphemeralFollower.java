package app.beep.events.ephemeral;

import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import app.beep.events.PublishedEvent;
import app.beep.events.following.Interests;
import app.beep.events.following.Subscription;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hears what services tell on the volatile path, while Redis is up; nothing of it is caught up with. */
@ApplicationScoped
public class EphemeralFollower {
    private static final Logger LOG = Logger.getLogger(EphemeralFollower.class.getName());

    @Inject
    Redis redis;

    @Inject
    Threads threads;

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    /** Hands on what a service tells under the topics of interest, as it comes; the listener must not block. */
    public void follow(String service, Interests interests, Consumer<PublishedEvent> listener) {
        var path = EphemeralEvents.path(service);
        var subscription = new Subscription(
                redis::subscribe, path, "beep:" + path, interests, (channel, text) -> hear(channel, text, listener));
        subscriptions.add(subscription);
        subscription.start(threads);
    }

    private static void hear(String channel, String text, Consumer<PublishedEvent> listener) {
        try {
            listener.accept(PublishedEvent.read(text));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "Refused a message on {0}: {1}", new Object[] {channel, broken});
        }
    }

    @PreDestroy
    void stop() {
        subscriptions.forEach(Subscription::stop);
    }
}

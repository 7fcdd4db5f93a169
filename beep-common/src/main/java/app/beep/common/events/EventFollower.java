package app.beep.common.events;

import app.beep.common.peers.Peers;
import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Follows other services' events in memory, from now on: Redis brings them at once, and whatever Redis lost is pulled
 * by position, within 100 ms of being missed, or every 250 ms while the subscription is down.
 */
@ApplicationScoped
public class EventFollower {
    @Inject
    Redis redis;

    @Inject
    Peers peers;

    @Inject
    Threads threads;

    private final List<FollowedProducer> followed = new CopyOnWriteArrayList<>();

    /** Starts following one service; the listener is told of everything that happens from now on. */
    public void follow(String service, EventListener listener) {
        var channels = List.of("beep:" + service + ":events", "beep:" + service + ":positions");
        var producer =
                new FollowedProducer(service, listener, peers, receiver -> new Subscription(redis, channels, receiver));
        followed.add(producer);
        producer.start(threads);
    }

    /** Whether every followed service has been reached and nothing is known to be missing. */
    public boolean caughtUp() {
        return followed.stream().allMatch(FollowedProducer::caughtUp);
    }

    @PreDestroy
    void stop() {
        followed.forEach(FollowedProducer::stop);
    }
}

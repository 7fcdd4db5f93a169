package app.beep.events.following;

import app.beep.common.health.Part;
import app.beep.common.peers.Peers;
import app.beep.common.redis.Redis;
import app.beep.common.service.Threads;
import app.beep.events.Positions;
import app.beep.events.tracing.EventTraces;
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
public class EventFollower implements Part {
    @Inject
    Redis redis;

    @Inject
    Peers peers;

    @Inject
    Threads threads;

    @Inject
    EventTraces traces;

    private final List<FollowedProducer> followed = new CopyOnWriteArrayList<>();

    /** Starts following one service; the listener is told of all that happens from now on under the topics of interest. */
    public void follow(String service, Interests interests, EventListener listener) {
        var producer = new FollowedProducer(
                service,
                interests,
                event -> traces.within(event, () -> listener.on(event)),
                listener::rebuild,
                peers,
                receiver ->
                        new Subscription(redis::subscribe, service, Positions.channel(service), interests, receiver));
        followed.add(producer);
        producer.start(threads);
    }

    /** Whether every followed service has been reached and nothing is known to be missing. */
    @Override
    public boolean works() {
        return followed.stream().allMatch(FollowedProducer::caughtUp);
    }

    @PreDestroy
    void stop() {
        followed.forEach(FollowedProducer::stop);
    }
}

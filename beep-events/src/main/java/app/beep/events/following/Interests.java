package app.beep.events.following;

import app.beep.events.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The topics that a follower listens to, as many times as they are wanted: a topic is left when nobody wants it any more.
 * All producers that are followed with these interests are listened to alike.
 */
public final class Interests {
    private final Map<Topic, Integer> wanted = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final CopyOnWriteArrayList<Listening> listening = new CopyOnWriteArrayList<>();

    /** A subscription that follows the interests. */
    interface Listening {
        /** Done once whatever is published under the topics from then on arrives, or while everything is pulled anyway. */
        CompletableFuture<Void> listen(Collection<Topic> topics);

        void ignore(Collection<Topic> topics);
    }

    /** Interests that do not change. */
    public static Interests of(Topic... topics) {
        var interests = new Interests();
        for (var topic : topics) {
            var unused = interests.want(Set.of(topic));
        }
        return interests;
    }

    void follow(Listening subscription) {
        listening.add(subscription);
    }

    /** Done once everything that happens from then on is heard. */
    public CompletableFuture<Void> want(Collection<Topic> topics) {
        lock.lock();
        try {
            topics.forEach(topic -> wanted.merge(topic, 1, Integer::sum));
            // also for those that are wanted already: whoever asked first may still be waiting
            return CompletableFuture.allOf(
                    listening.stream().map(each -> each.listen(topics)).toArray(CompletableFuture[]::new));
        } finally {
            lock.unlock();
        }
    }

    /** Takes back what was wanted once. */
    public void release(Collection<Topic> topics) {
        lock.lock();
        try {
            var left = new HashSet<Topic>();
            topics.forEach(topic -> {
                if (wanted.computeIfPresent(topic, (name, times) -> times == 1 ? null : times - 1) == null) {
                    left.add(topic);
                }
            });
            listening.forEach(each -> each.ignore(left));
        } finally {
            lock.unlock();
        }
    }

    Set<Topic> topics() {
        lock.lock();
        try {
            return Set.copyOf(wanted.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Tells it all topics; none comes or goes meanwhile. */
    void tell(Consumer<Set<Topic>> ear) {
        lock.lock();
        try {
            ear.accept(topics());
        } finally {
            lock.unlock();
        }
    }

    /** Whether an event that was published under these topics should have been heard. */
    boolean cover(Set<Topic> topics) {
        lock.lock();
        try {
            return topics.stream().anyMatch(wanted::containsKey);
        } finally {
            lock.unlock();
        }
    }
}

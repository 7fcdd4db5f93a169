package app.beep.tests.drills;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Somebody who listens over as many connections as it takes, each resumed where the one before ended. Of a channel of
 * which nothing was heard yet everything is asked for.
 */
final class Participant {
    private static final long PAUSE_NANOS = 200_000_000;

    private final Person person;
    private final Supplier<? extends Collection<Channel>> channels;
    private final List<GatewayClient> sockets = new CopyOnWriteArrayList<>();
    private final Map<Channel, Set<Long>> fetched = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;

    private Participant(Person person, Supplier<? extends Collection<Channel>> channels) {
        this.person = person;
        this.channels = channels;
        thread = Thread.ofVirtual().name("participant-" + person).unstarted(this::run);
    }

    /** Returns when the first connection is ready. */
    static Participant start(Person person, Supplier<? extends Collection<Channel>> channels) {
        var participant = new Participant(person, channels);
        participant.sockets.add(person.connects());
        participant.thread.start();
        return participant;
    }

    private void run() {
        while (!stopping) {
            sockets.getLast().awaitEnd();
            while (!stopping && !comesBack()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private boolean comesBack() {
        try {
            sockets.add(person.connects(seen()));
            return true;
        } catch (RuntimeException | AssertionError notYet) {
            return false;
        }
    }

    private Map<UUID, Long> seen() {
        var seen = new HashMap<>(sockets.getLast().seen());
        channels.get().forEach(channel -> seen.putIfAbsent(channel.id(), 0L));
        return seen;
    }

    /** Says that it is still there. */
    void beats() {
        try {
            sockets.getLast().says(Map.of("op", "heartbeat"));
        } catch (CompletionException | IllegalStateException gone) {
            // another connection is on its way
        }
    }

    Person person() {
        return person;
    }

    /** How many connections became ready. */
    int connections() {
        return sockets.size();
    }

    /** Messages of a channel in the order of their arrival, over all connections. */
    List<Frame> heard(Channel channel) {
        return sockets.stream()
                .flatMap(socket -> socket.eventsOf(channel).stream())
                .filter(frame -> frame.isEvent("message.created"))
                .toList();
    }

    /**
     * Whether a message that was not heard is history: a channel that is gained comes with its head (access.changed), and
     * what is not above it is fetched.
     */
    boolean fetches(Channel channel, long seq) {
        return fetched.getOrDefault(channel, Set.of()).contains(seq)
                || seq <= headWhenGained(channel) && fetch(channel, seq);
    }

    private boolean fetch(Channel channel, long seq) {
        var answer = person.get(channel.path() + "/events?limit=1&after=" + (seq - 1))
                .send();
        return answer.status() == 200
                && answer.json().path("items").path(0).path("seq").asLong() == seq
                && fetched.computeIfAbsent(channel, any -> new TreeSet<>()).add(seq);
    }

    private long headWhenGained(Channel channel) {
        return sockets.stream()
                .flatMap(socket -> socket.frames().stream())
                .filter(frame -> frame.isEvent("access.changed"))
                .mapToLong(frame -> frame.data()
                        .path("gained")
                        .path(channel.id().toString())
                        .asLong())
                .max()
                .orElse(0);
    }

    /** How many messages were fetched and not heard. */
    int fetched() {
        return fetched.values().stream().mapToInt(Set::size).sum();
    }

    void stop() throws InterruptedException {
        stopping = true;
        sockets.getLast().vanishes();
        thread.join();
    }
}

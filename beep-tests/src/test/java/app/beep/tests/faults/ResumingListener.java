package app.beep.tests.faults;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Frame;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Listens to a channel over as many connections as it takes, each resumed where the one before ended. */
public final class ResumingListener {
    private static final long PAUSE_MILLIS = 200;

    private final Person person;
    private final Channel channel;
    private final List<GatewayClient> sockets = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    private ResumingListener(Person person, Channel channel) {
        this.person = person;
        this.channel = channel;
        thread = Thread.ofPlatform().name("listener-" + person).unstarted(this::run);
    }

    /** Returns when the first connection is ready. */
    public static ResumingListener start(Person person, Channel channel) {
        var listener = new ResumingListener(person, channel);
        listener.sockets.add(person.connects());
        listener.thread.start();
        return listener;
    }

    private void run() {
        while (!stopping) {
            sockets.getLast().awaitEnd();
            while (!stopping && !comesBack()) {
                pause();
            }
        }
    }

    private boolean comesBack() {
        Map<UUID, Long> seen = sockets.getLast().seen();
        try {
            sockets.add(person.connects(seen));
            return true;
        } catch (RuntimeException | AssertionError notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** How many connections became ready. */
    public int connections() {
        return sockets.size();
    }

    /** Everything that was heard in the channel, in the order of arrival, doubles included. */
    public List<Message> heard() {
        return sockets.stream()
                .flatMap(socket -> socket.eventsOf(channel).stream())
                .map(Frame::message)
                .toList();
    }

    /** The seq of what was heard last, 0 when nothing was. */
    public long lastSeq() {
        var heard = heard();
        return heard.isEmpty() ? 0 : heard.getLast().seq();
    }

    public void stop() {
        stopping = true;
        sockets.getLast().close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

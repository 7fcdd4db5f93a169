package app.beep.tests.strangers;

import app.beep.tests.client.Channel;
import app.beep.tests.client.GatewayClient;
import app.beep.tests.client.Message;
import app.beep.tests.client.Person;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Somebody who has nothing to do with the attackers: posts, reads and listens, and notices whatever goes wrong. */
final class Talker {
    private static final int SHORTEST_PAUSE_MILLIS = 400;
    private static final int LONGEST_PAUSE_MILLIS = 1_200;

    /** Some minutes: tokens live for fifteen. */
    private static final int REFRESHES_EACH = 300;

    private final Person person;
    private final Channel channel;
    private final GatewayClient socket;
    private final RandomGenerator lots;
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    /** What was acknowledged, and when it was said, by {@link System#nanoTime()}. */
    record Said(long seq, long at) {}

    private Talker(Person person, Channel channel, RandomGenerator lots) {
        this.person = person;
        this.channel = channel;
        this.lots = lots;
        socket = person.connects();
        thread = Thread.ofVirtual().name("talker").unstarted(this::talk);
    }

    static Talker start(Person person, Channel channel, RandomGenerator lots) {
        var talker = new Talker(person, channel, lots);
        talker.thread.start();
        return talker;
    }

    private void talk() {
        for (int number = 0; !stopping; number++) {
            try {
                posts("words " + number);
                person.reads(channel, "limit=20");
                if (number % REFRESHES_EACH == REFRESHES_EACH - 1) {
                    socket.reauthenticates(person.refreshes().accessToken());
                }
                if (number % 20 == 0) {
                    socket.beats();
                }
            } catch (RuntimeException | AssertionError trouble) {
                troubles.add(person + ": " + trouble);
            }
            LockSupport.parkNanos(lots.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS) * 1_000_000L);
        }
    }

    private void posts(String content) {
        var at = System.nanoTime();
        Message message = person.posts(content).in(channel);
        said.add(new Said(message.seq(), at));
    }

    /** What this one said in a time, in order. */
    List<Said> said(long from, long to) {
        return said.stream().filter(one -> one.at() >= from && one.at() < to).toList();
    }

    GatewayClient socket() {
        return socket;
    }

    List<String> troubles() {
        return troubles;
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.join();
    }
}

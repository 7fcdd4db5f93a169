package app.beep.tests.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The members of {@link Deliveries}: one thread reads all sockets and looks at no more of a frame than its seq and its
 * number, so that what is measured is Beep. Obeys orders from its standard input: {@code join}, {@code paced 5 30},
 * {@code flat-out 10}.
 */
final class Crowd {
    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST_UNREAD = 64;
    private static final int JOINING_AT_ONCE = 64;
    private static final long SHORTEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final URI gateway;
    private final String subprotocol;
    private final byte[] channel;
    private final List<String> tokens;
    private final Tally tally;
    private final CountDownLatch ready;
    private final AtomicInteger cameBack = new AtomicInteger();
    private final List<Member> members = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> joining = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Return> returning = new PriorityQueue<>(Comparator.comparingLong(Return::due));
    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocate(8 << 20);

    /** A member that was sent away and comes back. */
    private record Return(long due, String token) {}

    private Crowd(URI gateway, String subprotocol, String channel, List<String> tokens) throws IOException {
        this.gateway = gateway;
        this.subprotocol = subprotocol;
        this.channel = ("\"" + channel + "\":").getBytes(StandardCharsets.US_ASCII);
        this.tokens = tokens;
        this.tally = new Tally(tokens.size());
        this.ready = new CountDownLatch(tokens.size());
    }

    public static void main(String[] arguments) throws Exception {
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        var tokens = new ArrayList<String>();
        while (tokens.size() < Integer.parseInt(arguments[5])) {
            tokens.add(orders.readLine());
        }
        var crowd = new Crowd(URI.create(arguments[1]), arguments[2], arguments[3], tokens);
        var author = new CrowdAuthor(arguments[0], arguments[3], arguments[4], crowd.tally);
        var ear = new Thread(crowd::listen, "crowd");
        ear.setDaemon(true);
        ear.start();
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            var words = order.split(" ", -1);
            System.out.println(
                    switch (words[0]) {
                        case "join" -> crowd.join();
                        case "paced" -> author.paced(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
                        case "flat-out" -> author.flatOut(Integer.parseInt(words[1]), MOST_UNREAD);
                        default -> throw new IllegalArgumentException(order);
                    });
        }
        System.exit(0);
    }

    /** Everybody connects, 64 at a time; who is sent away comes back after one to two seconds. */
    private String join() throws InterruptedException {
        var began = System.nanoTime();
        joining.addAll(tokens);
        selector.wakeup();
        if (!ready.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(ready.getCount() + " members never became ready");
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d ready after %.2f s (%.0f/s), %d sent away and back",
                tokens.size(),
                seconds,
                tokens.size() / seconds,
                cameBack.get());
    }

    private void listen() {
        try {
            var lastBeat = System.nanoTime();
            while (true) {
                selector.select(key -> act((Member) key.attachment(), key), 100);
                connectNext();
                if (System.nanoTime() - lastBeat > HEARTBEAT_NANOS) {
                    lastBeat = System.nanoTime();
                    members.forEach(Member::beat);
                }
            }
        } catch (IOException | RuntimeException broken) {
            broken.printStackTrace();
            System.exit(1);
        }
    }

    private void connectNext() throws IOException {
        while (!returning.isEmpty() && returning.peek().due() < System.nanoTime()) {
            joining.add(returning.remove().token());
        }
        while (!joining.isEmpty() && members.size() - (tokens.size() - ready.getCount()) < JOINING_AT_ONCE) {
            connect(joining.remove());
        }
    }

    private void connect(String token) throws IOException {
        var address = new InetSocketAddress(gateway.getHost(), gateway.getPort());
        var member = new Member(token, channel, tally, ready::countDown);
        member.socket().register(selector, SelectionKey.OP_CONNECT, member);
        member.connect(address);
        members.add(member);
    }

    private void act(Member member, SelectionKey key) {
        try {
            if (key.isConnectable()) {
                member.upgrade(gateway, subprotocol);
                key.interestOps(SelectionKey.OP_READ);
            } else if (!member.read(buffer)) {
                lost(member, "closed");
            }
        } catch (IOException broken) {
            lost(member, broken.toString());
        }
    }

    /** Before it was ready a member tries again; afterwards a lost member is a failed measurement. */
    private void lost(Member member, String why) {
        member.abandon();
        members.remove(member);
        if (member.isReady()) {
            throw new IllegalStateException("A member was lost: " + why + " " + member.lastWords());
        }
        if (cameBack.incrementAndGet() <= 3) {
            System.err.println("A member was sent away: " + why + " " + member.lastWords());
        }
        var wait = ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_NANOS, 2 * SHORTEST_WAIT_NANOS);
        returning.add(new Return(System.nanoTime() + wait, member.token()));
    }
}

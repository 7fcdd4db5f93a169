package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.EncodedFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Senders whose threads and whose clock a test holds in its hands. */
final class SendersWorld {
    static final Duration PATIENCE = Duration.ofMillis(30);

    final ManualThreads threads = new ManualThreads();
    final ManualThreads watch = new ManualThreads();
    final Senders senders;
    final Backlog backlog;
    private final List<Connection> connections = new ArrayList<>();
    private long now = 1;

    SendersWorld(int most) {
        this(most, Long.MAX_VALUE);
    }

    /** @param mostBytes that may wait for all connections together */
    SendersWorld(int most, long mostBytes) {
        backlog = new Backlog(mostBytes, () -> connections);
        senders = new Senders(most, PATIENCE, threads, watch, () -> now);
    }

    Connection connection(FakeOutlet outlet) {
        var connection = new Connection(outlet, senders, backlog);
        connections.add(connection);
        return connection;
    }

    Connection readyConnection(FakeOutlet outlet) {
        var connection = connection(outlet);
        connection.ready(List.of());
        return connection;
    }

    /** Time goes by, and somebody looks for senders that are stuck. */
    void passes(Duration time) {
        now += time.toNanos();
        watch.runWaiting();
    }

    static EncodedFrame frame(Object text) {
        return EncodedFrame.of(text.toString());
    }

    static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }

    static List<EncodedFrame> frames(List<String> texts) {
        return new ArrayList<>(texts.stream().map(EncodedFrame::of).toList());
    }
}

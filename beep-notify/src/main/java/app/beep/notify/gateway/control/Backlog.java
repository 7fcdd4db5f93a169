package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.Collection;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What waits for all clients of this process together, in bytes; a frame that waits for many counts once. Beyond the
 * budget the clients for whom most waits are too slow: they are closed, the one with most first, until it is kept.
 */
public final class Backlog {
    private final long most;
    private final Supplier<? extends Collection<Connection>> connections;
    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock relieving = new ReentrantLock();

    /** @param most bytes that may wait */
    public Backlog(long most, Supplier<? extends Collection<Connection>> connections) {
        this.most = most;
        this.connections = connections;
    }

    /** Bytes that wait now. */
    public long bytes() {
        return bytes.get();
    }

    void add(EncodedFrame frame) {
        if (frame.take()) {
            bytes.addAndGet(frame.bytes());
        }
    }

    void remove(EncodedFrame frame) {
        if (frame.drop()) {
            bytes.addAndGet(-frame.bytes());
        }
    }

    /** Closes until the budget is kept, or nobody is left for whom something waits. Not to be called from within a connection. */
    void keep() {
        boolean closed = true;
        while (closed && bytes.get() > most && relieving.tryLock()) {
            try {
                closed = closeSlowest();
            } finally {
                relieving.unlock();
            }
        }
    }

    private boolean closeSlowest() {
        var slow = connections.get().stream()
                .map(connection -> new Slow(connection, connection.waiting()))
                .filter(one -> one.waiting() > 0)
                .sorted(Comparator.comparingLong(Slow::waiting).reversed())
                .toList();
        for (var one : slow) {
            if (bytes.get() <= most) {
                break;
            }
            one.connection().close(CloseCode.TOO_SLOW);
        }
        return !slow.isEmpty();
    }

    private record Slow(Connection connection, long waiting) {}
}

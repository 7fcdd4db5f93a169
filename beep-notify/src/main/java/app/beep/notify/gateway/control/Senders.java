package app.beep.notify.gateway.control;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A few threads that send for all connections. Each takes the next connection with something to send and sends all of
 * it. One that is stuck with a client for longer than the patience is left alone with it, and another takes its place:
 * a client that does not read delays nobody (R-RT-07). Nothing runs while there is nothing to send.
 */
public final class Senders {
    private final int most;
    private final long patienceNanos;
    private final Executor threads;
    private final Executor later;
    private final LongSupplier clock;
    private final Queue<Connection> called = new ConcurrentLinkedQueue<>();
    private final Set<Sender> senders = ConcurrentHashMap.newKeySet();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * @param most how many send at the same time, those who are stuck not counted
     * @param threads runs each task on a thread of its own
     * @param later the same, after about the patience
     * @param clock nanoseconds, as {@link System#nanoTime()}
     */
    public Senders(int most, Duration patience, Executor threads, Executor later, LongSupplier clock) {
        this.most = most;
        this.patienceNanos = patience.toNanos();
        this.threads = threads;
        this.later = later;
        this.clock = clock;
    }

    /** The connection has something to send; it is not called for again before a sender has been there. */
    void call(Connection connection) {
        called.add(connection);
        workIfNeeded();
    }

    /** Does what may take long beside the sending. */
    void aside(Runnable work) {
        threads.execute(work);
    }

    private void workIfNeeded() {
        int now = working.get();
        while (now < most && !called.isEmpty()) {
            if (working.compareAndSet(now, now + 1)) {
                threads.execute(new Sender());
                watch();
                return;
            }
            now = working.get();
        }
    }

    private void watch() {
        if (watching.compareAndSet(false, true)) {
            later.execute(this::lookForStuck);
        }
    }

    private void lookForStuck() {
        senders.forEach(Sender::leaveIfStuck);
        watching.set(false);
        if (working.get() > 0) {
            watch();
        }
    }

    private void oneLess() {
        working.decrementAndGet();
        workIfNeeded();
    }

    private final class Sender implements Runnable {
        private static final long IDLE = 0;
        private static final long LEFT_ALONE = -1;

        private final long born = clock.getAsLong();
        private final AtomicLong since = new AtomicLong(IDLE);

        @Override
        public void run() {
            senders.add(this);
            try {
                workUntilNobodyCalls();
            } finally {
                senders.remove(this);
                if (since.getAndSet(LEFT_ALONE) != LEFT_ALONE) {
                    oneLess();
                }
            }
        }

        private void workUntilNobodyCalls() {
            while (since.get() == IDLE) {
                var next = called.poll();
                if (next == null) {
                    return;
                }
                long began = sinceBirth();
                since.set(began);
                next.drain();
                since.compareAndSet(began, IDLE);
            }
        }

        void leaveIfStuck() {
            long began = since.get();
            if (began > IDLE && sinceBirth() - began > patienceNanos && since.compareAndSet(began, LEFT_ALONE)) {
                oneLess();
            }
        }

        private long sinceBirth() {
            return clock.getAsLong() - born + 1;
        }
    }
}

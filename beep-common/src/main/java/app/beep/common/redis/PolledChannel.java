package app.beep.common.redis;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A channel of Redis at which no thread waits: whoever needs to know looks, and hears all that has arrived at this machine by
 * then. What it says is never later than a thread's turn, however busy the machine is.
 */
public final class PolledChannel implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PolledChannel.class.getName());

    /** How long silence is taken for no news; then Redis is asked whether it is still there. */
    private static final long TRUSTED_NANOS = Duration.ofMillis(250).toNanos();

    private static final long LOST_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private final Opening opening;
    private final Ear ear;
    private final LongSupplier clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicBoolean isOpening = new AtomicBoolean();
    private volatile @Nullable SubscribedSocket socket;
    private volatile long openAgainAt;
    private volatile boolean closed;
    private long provenAt;
    private long askedAt;
    private boolean isAsking;

    /** Who looks. */
    public interface Ear {
        void heard(String text);

        /** Anything may have been said in the meantime. */
        void missed();
    }

    /** Subscribes over a new connection. */
    @FunctionalInterface
    interface Opening {
        SubscribedSocket open() throws IOException;
    }

    PolledChannel(Opening opening, Ear ear, LongSupplier clock) {
        this.opening = opening;
        this.ear = ear;
        this.clock = clock;
        openAgainAt = clock.getAsLong();
    }

    /**
     * Tells the ear everything that has arrived.
     *
     * @return whether that is all there is, as far as one can know: false while there is no connection, or none that has shown
     *     to be alive within the last 250 ms. Somebody else has to be asked then.
     */
    public boolean look() {
        if (socket == null) {
            openLater();
            return false;
        }
        turn.lock();
        try {
            var open = socket;
            return open != null && read(open);
        } finally {
            turn.unlock();
        }
    }

    private boolean read(SubscribedSocket open) {
        try {
            while (open.hasNext()) {
                var text = open.next();
                if (text == null) {
                    provenAt = askedAt;
                    isAsking = false;
                } else {
                    ear.heard(text);
                }
            }
            return isProven(open, clock.getAsLong());
        } catch (IOException | JedisException broken) {
            lose(open, broken);
            return false;
        }
    }

    /** An answer proves the connection for the moment of the question: nobody knows how long it has lain here. */
    private boolean isProven(SubscribedSocket open, long now) throws IOException {
        if (now - provenAt < TRUSTED_NANOS) {
            return true;
        }
        if (!isAsking) {
            askedAt = now;
            isAsking = true;
            open.ping();
        } else if (now - askedAt > LOST_NANOS) {
            throw new IOException("no answer for two seconds");
        }
        return false;
    }

    private void lose(SubscribedSocket open, Exception why) {
        LOG.log(Level.WARNING, "A channel of Redis is lost: {0}", why.getMessage());
        socket = null;
        open.close();
        ear.missed();
    }

    private void openLater() {
        if (!closed && clock.getAsLong() - openAgainAt >= 0 && isOpening.compareAndSet(false, true)) {
            Thread.ofVirtual().name("redis-channel").start(this::open);
        }
    }

    private void open() {
        try {
            var opened = opening.open();
            turn.lock();
            try {
                provenAt = clock.getAsLong();
                isAsking = false;
                ear.missed();
                socket = opened;
            } finally {
                turn.unlock();
            }
            if (closed) {
                close();
            }
        } catch (IOException | JedisException down) {
            LOG.log(Level.FINE, "Redis lets nobody listen: {0}", down.getMessage());
        } finally {
            openAgainAt = clock.getAsLong() + PAUSE_NANOS;
            isOpening.set(false);
        }
    }

    @Override
    public void close() {
        closed = true;
        turn.lock();
        try {
            var open = socket;
            socket = null;
            if (open != null) {
                open.close();
            }
        } finally {
            turn.unlock();
        }
    }
}

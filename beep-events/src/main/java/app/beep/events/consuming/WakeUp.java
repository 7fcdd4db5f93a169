package app.beep.events.consuming;

import app.beep.common.service.Threads;
import app.beep.events.Positions;
import app.beep.events.following.Feed;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells a consumer that its producer has more: a published position wakes it after the time for which it has patience, in which
 * more may come, so that a burst is one round; it looks by itself every 250 ms while Redis is down, and every 5 s in any case.
 */
final class WakeUp {
    private static final Logger LOG = Logger.getLogger(WakeUp.class.getName());
    private static final long BLIND_MILLIS = 250;
    private static final long SAFETY_MILLIS = 5000;

    private final Feed feed;
    private final Duration patience;
    private final Semaphore signal = new Semaphore(0);
    private volatile long announced;

    WakeUp(Function<WakeUp, Feed> feed, Duration patience) {
        this.patience = patience;
        this.feed = feed.apply(this);
    }

    void start(Threads threads) {
        feed.start(threads);
    }

    void stop() {
        feed.stop();
    }

    void receive(String channel, String positions) {
        try {
            announced = Positions.read(positions).head();
            signal.release();
        } catch (IllegalArgumentException forged) {
            LOG.log(Level.WARNING, "Refused a message on {0}", channel);
        }
    }

    /** Returns when there is something after the position, or when it is time to look. */
    void await(long position) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(feed.alive() ? SAFETY_MILLIS : BLIND_MILLIS);
        while (announced <= position) {
            if (!signal.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return;
            }
            signal.drainPermits();
        }
        announced = 0;
        Thread.sleep(patience);
    }
}

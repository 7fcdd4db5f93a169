package app.beep.local.gateway;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** How many are there, of each address or name and in all, within limits. For any number of threads. */
final class Attendance {
    private final int mostOfOne;
    private final int most;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> each = new ConcurrentHashMap<>();

    Attendance(int mostOfOne, int most) {
        this.mostOfOne = mostOfOne;
        this.most = most;
    }

    /** Counts one more, unless that is too many. */
    boolean enter(String name) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return false;
        }
        var entered = new AtomicBoolean();
        each.compute(name, (any, there) -> {
            int now = there == null ? 0 : there;
            entered.set(now < mostOfOne);
            return entered.get() ? Integer.valueOf(now + 1) : there;
        });
        if (!entered.get()) {
            all.decrementAndGet();
        }
        return entered.get();
    }

    /** One of those who entered goes. */
    void leave(String name) {
        all.decrementAndGet();
        each.computeIfPresent(name, (any, there) -> there == 1 ? null : Integer.valueOf(there - 1));
    }
}

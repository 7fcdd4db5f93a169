package app.beep.local.gateway;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * What each address has done that no client of Beep does: a few are forgiven, one more each second. Beyond that its next
 * sockets are not opened, so that whoever is sent away and comes back at once costs nearly nothing. For any number of threads.
 */
final class Offences {
    private static final int FORGIVEN = 20;
    private static final int REMEMBERED = 2 * FORGIVEN;

    /** Seconds without offences after which an address is let in again, whatever it has done. */
    static final int FORGIVEN_AFTER_SECONDS = REMEMBERED + 1 - FORGIVEN;

    private static final long FORGIVEN_EACH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int TIDY_FROM = 1_000;

    /** When the last of an address's offences will be forgiven. */
    private final ConcurrentMap<String, Long> forgivenAt = new ConcurrentHashMap<>();

    private final LongSupplier clock;

    Offences(LongSupplier clock) {
        this.clock = clock;
    }

    /** One more of this address. */
    void add(String address) {
        long now = clock.getAsLong();
        forgivenAt.merge(
                address,
                now + FORGIVEN_EACH_NANOS,
                (before, one) -> isLater(before, now)
                        ? Math.min(before - now, REMEMBERED * FORGIVEN_EACH_NANOS) + now + FORGIVEN_EACH_NANOS
                        : one);
        if (forgivenAt.size() > TIDY_FROM) {
            forgivenAt.values().removeIf(end -> !isLater(end, now));
        }
    }

    /** Whether this address has done more than is forgiven. */
    boolean areTooMany(String address) {
        var end = forgivenAt.get(address);
        return end != null && end - clock.getAsLong() > FORGIVEN * FORGIVEN_EACH_NANOS;
    }

    private static boolean isLater(long one, long other) {
        return one - other > 0;
    }
}

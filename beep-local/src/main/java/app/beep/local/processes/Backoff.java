package app.beep.local.processes;

import java.time.Duration;

/** How long to wait before a server that ended is started again: longer with each failure in a row, up to half a minute. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(2);

    private Duration next = FIRST;

    /** @param ranFor how long the server had been ready; a stable one starts from the shortest wait again */
    Duration after(Duration ranFor) {
        if (ranFor.compareTo(STABLE) > 0) {
            next = FIRST;
        }
        var wait = next;
        next = wait.multipliedBy(2).compareTo(LONGEST) < 0 ? wait.multipliedBy(2) : LONGEST;
        return wait;
    }
}

package app.beep.common.peers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a service alone that has failed several times in a row, and lets one caller try after a pause: what comes of that
 * call decides for all. A caller who was let through says how it ended.
 */
final class Breaker {
    private final Clock clock;
    private final int tolerated;
    private final Duration pause;
    private int failures;
    private boolean trying;
    private Instant lastFailure = Instant.MIN;

    Breaker(Clock clock, int tolerated, Duration pause) {
        this.clock = clock;
        this.tolerated = tolerated;
        this.pause = pause;
    }

    /** Whether the caller may call. */
    synchronized boolean letsThrough() {
        if (failures < tolerated) {
            return true;
        }
        if (trying || clock.instant().isBefore(lastFailure.plus(pause))) {
            return false;
        }
        trying = true;
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        trying = false;
    }

    synchronized void failed() {
        failures++;
        trying = false;
        lastFailure = clock.instant();
    }

    /** The call was given up, which says nothing about the service. */
    synchronized void abandoned() {
        trying = false;
    }
}

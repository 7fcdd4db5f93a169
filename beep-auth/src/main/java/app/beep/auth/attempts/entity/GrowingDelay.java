package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.time.Instant;

/**
 * Some failures are free; then one attempt at a time, each after a delay that doubles with every failure up to the longest.
 * All is forgotten when the memory has passed without a failure.
 */
public record GrowingDelay(int free, Duration shortest, Duration longest, Duration memory) implements Rule {
    private static final int MOST_DOUBLINGS = 20;

    @Override
    public boolean isOver(Instant first, Instant last, Instant now) {
        return !now.isBefore(last.plus(memory));
    }

    @Override
    public Instant blockedUntil(int failures, Instant first, Instant last) {
        return failures < free ? Instant.EPOCH : last.plus(delay(failures - free));
    }

    @Override
    public int places(int failures) {
        return Math.max(1, free - failures);
    }

    private Duration delay(int doublings) {
        var delay = shortest.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}

package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.time.Instant;

/** So many failures within a time that begins with the first of them; then none until it is over (R-AUTH-09). */
public record Window(int limit, Duration length) implements Rule {

    @Override
    public boolean isOver(Instant first, Instant last, Instant now) {
        return !now.isBefore(first.plus(length));
    }

    @Override
    public Instant blockedUntil(int failures, Instant first, Instant last) {
        return failures < limit ? Instant.EPOCH : first.plus(length);
    }

    @Override
    public int places(int failures) {
        return limit - failures;
    }

    @Override
    public Duration memory() {
        return length;
    }
}

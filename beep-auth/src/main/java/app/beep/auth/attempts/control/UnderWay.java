package app.beep.auth.attempts.control;

import app.beep.auth.attempts.entity.Attempt;
import app.beep.auth.attempts.entity.Step;
import app.beep.auth.attempts.entity.Trail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** An attempt that holds its places until it is decided. Closed without a decision it leaves no trail. */
public final class UnderWay implements AutoCloseable {
    private final Trails trails;
    private final Attempt attempt;
    private final Clock clock;
    private boolean decided;

    UnderWay(Trails trails, Attempt attempt, Clock clock) {
        this.trails = trails;
        this.attempt = attempt;
        this.clock = clock;
    }

    public void failed() {
        decide(attempt::fail);
    }

    public void succeeded() {
        decide(attempt::succeed);
    }

    @Override
    public void close() {
        if (!decided) {
            decide(attempt::abandon);
        }
    }

    private void decide(Decision decision) {
        decided = true;
        trails.change(attempt.watched(), known -> decision.on(known, clock.instant()), Step::to);
    }

    private interface Decision {
        Step on(List<Trail> trails, Instant now);
    }
}

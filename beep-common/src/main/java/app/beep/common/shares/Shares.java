package app.beep.common.shares;

import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * So many places of something that all use together one person may have at the same time. Who wants more waits for a place
 * of their own, and so do a few others of theirs.
 */
public final class Shares {
    private static final int RETRY_SECONDS = 1;

    /** For each place one who has it and so many who wait. */
    private static final int WAITING = 3;

    private final int each;
    private final Duration patience;
    private final Map<UserId, Share> taken = new ConcurrentHashMap<>();

    /** A place; to be given back once. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** Nobody waits. */
    public Shares(int each) {
        this(each, Duration.ZERO);
    }

    /** @param patience how long a place is waited for */
    public Shares(int each, Duration patience) {
        this.each = each;
        this.patience = patience;
    }

    private record Share(Semaphore places, int people) {
        Share of(int howMany) {
            return new Share(places, howMany);
        }
    }

    /** @throws ProblemException 429 while the person has all of their places */
    public Place take(UserId person) {
        var share = come(person);
        if (!isFree(share.places())) {
            leave(person);
            throw refused();
        }
        return () -> {
            share.places().release();
            leave(person);
        };
    }

    /** How many of a person have a place or wait for one. */
    int of(UserId person) {
        var share = taken.get(person);
        return share == null ? 0 : share.people();
    }

    private Share come(UserId person) {
        return taken.compute(person, (whose, known) -> {
            var share = known == null ? new Share(new Semaphore(each), 0) : known;
            if (share.people() >= each * (1 + WAITING)) {
                throw refused();
            }
            return share.of(share.people() + 1);
        });
    }

    private void leave(UserId person) {
        taken.computeIfPresent(person, (whose, share) -> share.people() == 1 ? null : share.of(share.people() - 1));
    }

    private boolean isFree(Semaphore places) {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                Problem.of(ProblemType.TOO_MANY_REQUESTS, "You have as many of these under way as one may have.")
                        .retryAfter(RETRY_SECONDS));
    }
}

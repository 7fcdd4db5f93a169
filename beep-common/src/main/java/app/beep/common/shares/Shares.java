package app.beep.common.shares;

import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many places of something that all use together one person may have at the same time; nobody waits for one. */
public final class Shares {
    private static final int RETRY_SECONDS = 1;

    private final int each;
    private final Map<UserId, Integer> taken = new ConcurrentHashMap<>();

    /** A place; to be given back once. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    public Shares(int each) {
        this.each = each;
    }

    /** @throws ProblemException 429 while the person has all of their places */
    public Place take(UserId person) {
        taken.merge(person, 1, (places, one) -> {
            if (places >= each) {
                throw new ProblemException(Problem.of(
                                ProblemType.TOO_MANY_REQUESTS, "You have as many of these under way as one may have.")
                        .retryAfter(RETRY_SECONDS));
            }
            return places + one;
        });
        return () -> taken.computeIfPresent(person, (whose, places) -> places == 1 ? null : places - 1);
    }
}

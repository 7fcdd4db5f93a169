package app.beep.notify.gateway.control;

import app.beep.common.problem.ProblemException;
import app.beep.events.Topic;
import app.beep.events.following.Interests;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What this instance listens to: the topics of the people who are connected here, and of the servers that have a room. */
@ApplicationScoped
public class Listening {
    private static final long PATIENCE_SECONDS = 2;

    private final Interests interests = new Interests();

    public Interests interests() {
        return interests;
    }

    /** Done once whatever happens from then on is heard. */
    CompletableFuture<Void> begin(Topic topic) {
        return interests.want(Set.of(topic));
    }

    void end(Topic topic) {
        interests.release(Set.of(topic));
    }

    /** @throws ProblemException 503 when it takes too long */
    static void await(CompletableFuture<Void> heard) {
        try {
            heard.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException tooLong) {
            throw ProblemException.unavailable("Redis");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("Redis");
        }
    }
}

package app.beep.messaging.messages.control;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.common.settings.Setting;
import app.beep.messaging.messages.entity.Message;
import app.beep.messaging.messages.entity.Post;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Commits concurrent posts together, because a commit costs a disk flush whatever it holds: while one group is being
 * written the next one gathers. A channel belongs to one lane, so lanes do not wait for each other's row locks.
 */
@ApplicationScoped
public class GroupCommit {
    private static final int PATIENCE_SECONDS = 5;

    @Inject
    Posting posting;

    @Inject
    Threads threads;

    @Inject
    @ConfigProperty(name = "beep.messaging.commit.lanes", defaultValue = "4")
    @Setting("Groups of posts that are committed at the same time, at most")
    int lanes;

    private final List<CommitLane> all = new ArrayList<>();

    @PostConstruct
    void open() {
        for (int number = 0; number < lanes; number++) {
            var lane = new CommitLane(posting);
            all.add(lane);
            lane.start(threads, "commit-lane-" + number);
        }
    }

    @PreDestroy
    void close() {
        all.forEach(CommitLane::stop);
    }

    /**
     * Stores a message; when it returns, the message is durable (R-MSG-07).
     *
     * @throws ProblemException why it is refused; 503 when the outcome is unknown: repeat it with the same
     *     Idempotency-Key
     */
    public Message store(Post post) {
        var lane = all.get(Math.floorMod(post.channelId().hashCode(), all.size()));
        return switch (outcome(lane.submit(post))) {
            case Outcome.Done(var message) -> message;
            case Outcome.Refused(var why) -> throw why;
        };
    }

    private static Outcome outcome(CompletableFuture<Outcome> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.unavailable("The message store");
        } catch (TimeoutException tooLong) {
            future.cancel(false);
            throw ProblemException.unavailable("The message store");
        } catch (ExecutionException unknown) {
            throw ProblemException.unavailable("The message store");
        }
    }
}

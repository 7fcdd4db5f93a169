package app.beep.messaging.messages.control;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.messaging.messages.entity.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One thread that commits the posts of its channels, up to 128 at a time, in the order they came. */
final class CommitLane {
    private static final Logger LOG = Logger.getLogger(CommitLane.class.getName());
    private static final int LARGEST_GROUP = 128;
    private static final int LONGEST_QUEUE = 4096;

    private final Posting posting;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private @Nullable Thread thread;

    private record Waiting(Post post, CompletableFuture<Outcome> outcome) {}

    CommitLane(Posting posting) {
        this.posting = posting;
    }

    void start(Threads threads, String name) {
        thread = threads.start(name, this::run);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** @throws ProblemException 503 when more posts wait than can be taken */
    CompletableFuture<Outcome> submit(Post post) {
        var waiting = new Waiting(post, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw ProblemException.unavailable("The message store");
        }
        return waiting.outcome();
    }

    private void run() {
        try {
            while (true) {
                var group = new ArrayList<Waiting>();
                group.add(queue.take());
                queue.drainTo(group, LARGEST_GROUP - 1);
                commit(group);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Waiting> all) {
        var group =
                all.stream().filter(waiting -> !waiting.outcome().isCancelled()).toList();
        if (group.isEmpty()) {
            return;
        }
        try {
            var outcomes = posting.store(group.stream().map(Waiting::post).toList());
            group.forEach(waiting ->
                    waiting.outcome().complete(outcomes.get(waiting.post().id())));
        } catch (ConnectionException noDatabase) {
            fail(group, noDatabase);
        } catch (JdbiException rolledBack) {
            if (group.size() > 1) {
                group.forEach(waiting -> commit(List.of(waiting)));
            } else {
                fail(group, rolledBack);
            }
        } catch (RuntimeException unknown) {
            fail(group, unknown);
        }
    }

    private static void fail(List<Waiting> group, RuntimeException cause) {
        LOG.log(Level.WARNING, "The outcome of {0} posts is unknown: {1}", new Object[] {group.size(), cause});
        group.forEach(waiting -> waiting.outcome().completeExceptionally(cause));
    }
}

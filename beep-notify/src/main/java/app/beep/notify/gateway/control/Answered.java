package app.beep.notify.gateway.control;

import app.beep.common.problem.ProblemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What was asked for on another thread. */
final class Answered {
    private Answered() {}

    /** @throws ProblemException as the question ended, 503 unless it says otherwise */
    static <T> T of(CompletableFuture<T> question) {
        try {
            return question.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ProblemException known
                    ? known
                    : ProblemException.unavailable("A service behind the gateway");
        }
    }
}

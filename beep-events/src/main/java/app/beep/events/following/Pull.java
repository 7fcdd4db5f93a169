package app.beep.events.following;

import app.beep.common.service.Threads;
import app.beep.events.EventPage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Asks a producer what there is after a position, one question at a time, on a thread that has nothing else to do. */
final class Pull {
    private final LongFunction<EventPage> question;
    private final Runnable answered;
    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private @Nullable Thread thread;
    private @Nullable CompletableFuture<EventPage> asked;

    /** @param answered is run when there is an answer, on the thread that asked the producer */
    Pull(LongFunction<EventPage> question, Runnable answered) {
        this.question = question;
        this.answered = answered;
    }

    void start(Threads threads, String name) {
        thread = threads.start(name, this::run);
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                work.take().run();
                answered.run();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void ask(long after) {
        asked = CompletableFuture.supplyAsync(() -> question.apply(after), work::add);
    }

    /** Whether the last answer has not been looked at. */
    boolean isUnderWay() {
        return asked != null;
    }

    /** The answer, once; null while there is none. Throws what the question threw. */
    @Nullable
    EventPage answer() {
        var last = asked;
        if (last == null || !last.isDone()) {
            return null;
        }
        asked = null;
        try {
            return last.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}

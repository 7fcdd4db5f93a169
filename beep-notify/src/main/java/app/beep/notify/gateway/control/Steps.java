package app.beep.notify.gateway.control;

import app.beep.common.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What happens in a room, one step after the other. While the truth is asked for one step, those behind it are held back;
 * the lane goes on with other rooms.
 */
final class Steps {
    private static final Logger LOG = Logger.getLogger(Steps.class.getName());
    static final int MOST = 10_000;
    static final Duration RETRY = Duration.ofMillis(250);

    private final Lane lane;
    private final Executor threads;
    private final Runnable whenIdle;
    private final Deque<Step> waiting = new ArrayDeque<>();
    private boolean asking;
    private boolean leftOut;

    /** @param threads runs each question on a thread of its own */
    Steps(Lane lane, Executor threads, Runnable whenIdle) {
        this.lane = lane;
        this.threads = threads;
        this.whenIdle = whenIdle;
    }

    boolean isIdle() {
        return waiting.isEmpty();
    }

    /** This comes before the first of all others, and is no reason to begin. */
    void begin(Step step) {
        waiting.add(step);
    }

    void add(Step step) {
        if (waiting.size() >= MOST && step.isInTheTruth()) {
            leftOut = true;
            return;
        }
        waiting.add(step);
        work();
    }

    /** These come before all others, in this order, when the step that is being taken has been taken. */
    void addNext(List<? extends Step> steps) {
        steps.reversed().forEach(waiting::addFirst);
    }

    /** Whether steps were left out since the last time this was asked. */
    boolean wereLeftOut() {
        var some = leftOut;
        leftOut = false;
        return some;
    }

    void work() {
        while (!asking && !waiting.isEmpty()) {
            var step = waiting.peek();
            try {
                var question = step.question();
                if (question == null) {
                    waiting.remove();
                    step.take();
                } else {
                    ask(question);
                }
            } catch (RuntimeException broken) {
                LOG.log(Level.SEVERE, "A step in a room failed", broken);
                waiting.remove(step);
                step.giveUp(ProblemException.unavailable("The gateway"));
            }
        }
        if (waiting.isEmpty()) {
            whenIdle.run();
        }
    }

    private void ask(Step.Question question) {
        asking = true;
        threads.execute(() -> {
            try {
                var found = question.read();
                lane.run(() -> go(found));
            } catch (ProblemException unreachable) {
                lane.run(() -> failed(unreachable));
            } catch (RuntimeException broken) {
                LOG.log(Level.WARNING, "The truth could not be read", broken);
                lane.run(() -> failed(ProblemException.unavailable("A service behind the gateway")));
            }
        });
    }

    private void go(Runnable found) {
        asking = false;
        try {
            found.run();
        } finally {
            work();
        }
    }

    /** Those who wait for an answer of their own are told; what has happened waits until the truth can be read. */
    private void failed(ProblemException problem) {
        waiting.removeIf(step -> step.giveUp(problem));
        lane.later(waiting.isEmpty() ? Duration.ZERO : RETRY, () -> {
            asking = false;
            work();
        });
    }
}

package app.beep.local.gateway;

import io.vertx.core.Vertx;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Where whoever comes in on one event loop waits for their turn. */
final class Turnstile {
    private static final long LONGEST_MILLIS = 20_000;

    private final Vertx vertx;
    private final Turns turns;

    Turnstile(Vertx vertx, Turns turns) {
        this.vertx = vertx;
        this.turns = turns;
    }

    /** @param passes is told, when it is their turn, what to do when it is over; some seconds later it is over in any case */
    void enter(String name, Consumer<Runnable> passes) {
        var context = vertx.getOrCreateContext();
        turns.take(name, () -> context.runOnContext(now -> passes.accept(new Turn(name))));
    }

    private final class Turn implements Runnable {
        private final String name;
        private final AtomicBoolean over = new AtomicBoolean();
        private final long timer = vertx.setTimer(LONGEST_MILLIS, due -> run());

        Turn(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            if (over.compareAndSet(false, true)) {
                vertx.cancelTimer(timer);
                turns.leave(name);
            }
        }
    }
}

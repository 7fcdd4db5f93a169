package app.beep.notify.gateway.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets those who have identified themselves in, so many at a time: when everybody comes back at once they wait here, on
 * threads that cost nothing, and the services behind are asked no more than they can answer.
 */
@ApplicationScoped
public class Admission {
    private static final int AT_ONCE = 16;

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Welcomes somebody on a thread that costs nothing. */
    public void admit(Runnable welcome) {
        Thread.startVirtualThread(welcome);
    }

    /** Asks the services when there is a place. Nobody waits for a client in here. */
    <T> T ask(Supplier<T> question) {
        places.acquireUninterruptibly();
        try {
            return question.get();
        } finally {
            places.release();
        }
    }
}

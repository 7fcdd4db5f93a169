package app.beep.notify.gateway.control;

import java.time.Duration;

/** Does the work of some servers one piece after the other. Nothing that runs here waits for anything. */
interface Lane {
    void run(Runnable work);

    void later(Duration delay, Runnable work);
}

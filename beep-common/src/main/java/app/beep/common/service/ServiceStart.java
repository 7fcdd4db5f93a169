package app.beep.common.service;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

/** Knows when everything that runs in the background of the service has begun: nothing there waits for another process. */
@ApplicationScoped
public class ServiceStart {
    private volatile boolean started;

    void on(@Observes @Priority(Integer.MAX_VALUE) Startup startup) {
        started = true;
    }

    public boolean started() {
        return started;
    }
}

package app.beep.common.service;

import app.beep.common.events.EventConsumers;
import app.beep.common.events.OutboxRelay;
import app.beep.common.identity.EndedSessionsFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Starts what runs in every service; nothing here waits for another process. */
@ApplicationScoped
public class ServiceStart {
    @Inject
    OutboxRelay relay;

    @Inject
    EndedSessionsFeed endedSessions;

    @Inject
    Retention retention;

    @Inject
    EventConsumers consumers;

    private volatile boolean started;

    void on(@Observes Startup startup) {
        relay.start();
        endedSessions.start();
        retention.start();
        consumers.start();
        started = true;
    }

    public boolean started() {
        return started;
    }
}

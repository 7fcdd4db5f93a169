package app.beep.notify.gateway.boundary;

import app.beep.common.service.Threads;
import app.beep.notify.gateway.control.Gateway;
import app.beep.notify.gateway.control.Newcomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Each second: sockets that have not said who they are, and those whose token has ended, are closed when it is time. */
@ApplicationScoped
public class GatewaySweep {
    @Inject
    Gateway gateway;

    @Inject
    Newcomers newcomers;

    @Inject
    Threads threads;

    void start(@Observes Startup startup) {
        threads.every("gateway-sweep", Duration.ofSeconds(1), this::sweep);
    }

    private void sweep() {
        newcomers.closeSilent();
        gateway.closeExpired();
    }
}

package app.beep.notify.gateway.boundary;

import app.beep.common.events.Event;
import app.beep.common.events.EventFollower;
import app.beep.common.events.EventListener;
import app.beep.notify.gateway.control.Gateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;

/** Hands the events of every service to the gateway. */
@ApplicationScoped
public class GatewayEvents {
    private static final List<String> PRODUCERS =
            List.of("auth", "users", "servers", "channels", "messaging", "moderation");

    @Inject
    EventFollower follower;

    @Inject
    Gateway gateway;

    void start(@Observes Startup startup) {
        PRODUCERS.forEach(producer -> follower.follow(producer, new Listener()));
    }

    private final class Listener implements EventListener {
        @Override
        public void on(Event event) {
            gateway.on(event);
        }

        @Override
        public void rebuild() {
            gateway.startOver();
        }
    }
}

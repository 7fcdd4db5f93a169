package app.beep.notify.gateway.boundary;

import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import app.beep.events.following.EventFollower;
import app.beep.events.following.EventListener;
import app.beep.events.following.Interests;
import app.beep.notify.gateway.control.Gateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;

/** Hands the events of every service to the gateway. */
@ApplicationScoped
public class GatewayEvents {
    private static final List<String> PRODUCERS = List.of("users", "servers", "channels", "messaging", "moderation");

    @Inject
    EventFollower follower;

    @Inject
    Gateway gateway;

    private final Interests interests = Interests.of(Topic.all());

    void start(@Observes Startup startup) {
        PRODUCERS.forEach(producer -> follower.follow(producer, interests, new Listener(producer)));
    }

    private final class Listener implements EventListener {
        private final String producer;
        private boolean heard;

        Listener(String producer) {
            this.producer = producer;
        }

        @Override
        public void on(PublishedEvent event) {
            gateway.on(event);
        }

        @Override
        public void rebuild() {
            if (heard) {
                gateway.missed(producer);
            } else {
                gateway.reached(producer);
            }
            heard = true;
        }
    }
}

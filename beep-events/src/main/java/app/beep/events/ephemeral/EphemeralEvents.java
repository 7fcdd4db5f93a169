package app.beep.events.ephemeral;

import app.beep.common.redis.Redis;
import app.beep.common.redis.RedisFull;
import app.beep.common.settings.ServiceSettings;
import app.beep.events.Event;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells what is true for a moment; nobody learns of it later. */
@ApplicationScoped
public class EphemeralEvents {
    private static final Logger LOG = Logger.getLogger(EphemeralEvents.class.getName());

    @Inject
    Redis redis;

    @Inject
    ServiceSettings settings;

    /** Published now, under the topics of its audience; lost when Redis is down or has no connection to spare. */
    public void tell(Event event) {
        var published = PublishedEvent.of(event);
        try {
            var unused = redis.attempt(client -> {
                var path = path(settings.service());
                Topic.of(published.header()).forEach(topic -> client.publish(topic.channel(path), published.text()));
                return true;
            });
        } catch (RedisFull busy) {
            LOG.log(Level.FINE, "No connection to Redis to spare for {0}", published.header());
        }
    }

    /** Where a producer's volatile events go: topics of their own. */
    static String path(String producer) {
        return producer + ":volatile";
    }
}

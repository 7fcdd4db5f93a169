package app.beep.events.ephemeral;

import app.beep.common.redis.Redis;
import app.beep.common.settings.ServiceSettings;
import app.beep.events.Event;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells what is true for a moment; nobody learns of it later. */
@ApplicationScoped
public class EphemeralEvents {
    @Inject
    Redis redis;

    @Inject
    ServiceSettings settings;

    /** Published now, under the topics of its audience; lost when Redis is down. */
    public void tell(Event event) {
        var published = PublishedEvent.of(event);
        var unused = redis.attempt(client -> {
            var path = path(settings.service());
            Topic.of(published.header()).forEach(topic -> client.publish(topic.channel(path), published.text()));
            return true;
        });
    }

    /** Where a producer's volatile events go: topics of their own. */
    static String path(String producer) {
        return producer + ":volatile";
    }
}

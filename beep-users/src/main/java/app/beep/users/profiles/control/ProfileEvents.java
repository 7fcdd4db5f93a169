package app.beep.users.profiles.control;

import app.beep.common.events.Audience;
import app.beep.common.events.Event;
import app.beep.common.events.Outbox;
import app.beep.common.json.JsonBinding;
import app.beep.users.profiles.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.UUID;

/** What others learn of profiles: {@code user.created} and {@code user.deleted} the services, {@code user.updated} its owner. */
@ApplicationScoped
public class ProfileEvents {
    @Inject
    Outbox outbox;

    void created(Profile profile) {
        outbox.add(Event.of("user.created", new Audience.Services(), JsonBinding.object(User.of(profile))));
    }

    void updated(Profile profile) {
        outbox.add(Event.of("user.updated", new Audience.User(profile.userId()), JsonBinding.object(User.of(profile))));
    }

    void deleted(UUID userId) {
        outbox.add(Event.of(
                "user.deleted",
                new Audience.Services(),
                Json.createObjectBuilder().add("id", userId.toString()).build()));
    }
}

package app.beep.users.profiles.control;

import app.beep.common.ids.UserId;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.UserEvent.UserCreated;
import app.beep.events.catalogue.UserEvent.UserDeleted;
import app.beep.events.catalogue.UserEvent.UserUpdated;
import app.beep.events.catalogue.UserView;
import app.beep.events.outbox.Outbox;
import app.beep.users.profiles.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What others learn of profiles: {@code user.created} and {@code user.deleted} the services, {@code user.updated} its owner. */
@ApplicationScoped
public class ProfileEvents {
    @Inject
    Outbox outbox;

    void created(Profile profile) {
        outbox.add(Event.of(new UserCreated(view(profile)), new Audience.Services()));
    }

    void updated(Profile profile) {
        outbox.add(Event.of(new UserUpdated(view(profile)), new Audience.User(new UserId(profile.userId()))));
    }

    void deleted(UUID userId) {
        outbox.add(Event.of(new UserDeleted(new UserId(userId)), new Audience.Services()));
    }

    private static UserView view(Profile profile) {
        return new UserView(
                new UserId(profile.userId()), profile.username(), profile.displayName(), null, profile.bio());
    }
}

package app.beep.users.profiles.control;

import app.beep.common.ids.UserId;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.UserEvent.UserCreated;
import app.beep.events.catalogue.UserEvent.UserDeleted;
import app.beep.events.catalogue.UserEvent.UserUpdated;
import app.beep.events.outbox.Outbox;
import app.beep.users.profiles.entity.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What others learn of profiles: {@code user.created} and {@code user.deleted} the services, {@code user.updated} its owner. */
@ApplicationScoped
public class ProfileEvents {
    @Inject
    Outbox outbox;

    void created(Profile profile) {
        outbox.add(Event.of(new UserCreated(UserViews.of(profile)), new Audience.Services()));
    }

    void updated(Profile profile) {
        outbox.add(Event.of(new UserUpdated(UserViews.of(profile)), new Audience.User(profile.userId())));
    }

    void deleted(UserId userId) {
        outbox.add(Event.of(new UserDeleted(userId), new Audience.Services()));
    }
}

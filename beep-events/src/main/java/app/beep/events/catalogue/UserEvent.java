package app.beep.events.catalogue;

import app.beep.common.ids.UserId;

/** Something happened to a profile. */
public sealed interface UserEvent extends EventData {

    @EventName("user.created")
    record UserCreated(UserView user) implements UserEvent {}

    @EventName("user.updated")
    record UserUpdated(UserView user) implements UserEvent {}

    @EventName("user.deleted")
    record UserDeleted(UserId id) implements UserEvent {}
}

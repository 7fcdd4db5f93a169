package app.beep.events.catalogue;

import app.beep.common.ids.RoleId;

/** Something happened to a role. */
public sealed interface RoleEvent extends EventData {

    @EventName("role.created")
    record RoleCreated(RoleView role) implements RoleEvent {}

    @EventName("role.updated")
    record RoleUpdated(RoleView role) implements RoleEvent {}

    @EventName("role.deleted")
    record RoleDeleted(RoleId id) implements RoleEvent {}
}

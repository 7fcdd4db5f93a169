package app.beep.servers.roles.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.events.catalogue.RoleView;
import app.beep.servers.roles.entity.Role;

/** Roles as clients see them. */
public final class RoleViews {
    private RoleViews() {}

    public static RoleView of(Role role) {
        return new RoleView(
                new RoleId(role.id()),
                new ServerId(role.serverId()),
                role.name(),
                role.color(),
                role.position(),
                role.permissions(),
                role.kind());
    }
}

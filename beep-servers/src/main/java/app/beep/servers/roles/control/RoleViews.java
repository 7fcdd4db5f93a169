package app.beep.servers.roles.control;

import app.beep.common.json.WireName;
import app.beep.events.catalogue.RoleView;
import app.beep.servers.roles.entity.Role;

/** Roles as clients see them. */
public final class RoleViews {
    private RoleViews() {}

    public static RoleView of(Role role) {
        return new RoleView(
                role.id(),
                role.serverId(),
                role.name(),
                role.color(),
                role.position(),
                role.permissions().stream().map(WireName::wireName).toList(),
                role.kind());
    }
}

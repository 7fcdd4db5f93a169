package app.beep.servers.roles.boundary;

import app.beep.servers.roles.entity.Role;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role as clients see it. */
@Schema(requiredProperties = {"id", "serverId", "name", "position", "permissions", "kind"})
public record RoleView(
        UUID id,
        UUID serverId,
        String name,
        @Nullable String color,
        int position,
        List<String> permissions,
        String kind) {

    public static RoleView of(Role role) {
        return new RoleView(
                role.id(),
                role.serverId(),
                role.name(),
                role.color(),
                role.position(),
                role.permissions(),
                role.kind());
    }
}

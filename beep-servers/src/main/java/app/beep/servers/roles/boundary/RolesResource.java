package app.beep.servers.roles.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.paging.Page;
import app.beep.servers.members.control.Membership;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles of a server (R-SRV-02). */
@Path("/servers/{serverId}/roles")
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    @Inject
    Roles roles;

    @Inject
    Membership membership;

    @Inject
    Caller caller;

    /** A role as clients see it. */
    @Schema(requiredProperties = {"id", "serverId", "name", "position", "permissions", "kind"})
    public record RoleView(UUID id, UUID serverId, String name, int position, List<String> permissions, String kind) {
        static RoleView of(Role role) {
            return new RoleView(
                    role.id(), role.serverId(), role.name(), role.position(), role.permissions(), role.kind());
        }
    }

    /** All roles by position, for members. */
    @GET
    @Operation(summary = "List a server's roles")
    public Page<RoleView> list(@PathParam("serverId") UUID serverId) {
        membership.require(serverId, caller.id());
        return Page.whole(roles.of(serverId).stream().map(RoleView::of).toList());
    }
}

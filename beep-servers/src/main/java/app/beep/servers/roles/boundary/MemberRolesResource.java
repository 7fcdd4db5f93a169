package app.beep.servers.roles.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.logging.SecurityEvents;
import app.beep.servers.access.boundary.AccessSync;
import app.beep.servers.members.control.Membership;
import app.beep.servers.profiles.control.Profiles;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which custom roles a member has (R-SRV-03, R-SRV-04); changing it needs {@code manage_roles} and the role itself. */
@Path("/servers/{serverId}/members/{userId}/roles/{roleId}")
@Produces(MediaType.APPLICATION_JSON)
public class MemberRolesResource {
    @Inject
    GivingRoles giving;

    @Inject
    Membership membership;

    @Inject
    Profiles profiles;

    @Inject
    AccessSync access;

    @Inject
    Caller caller;

    @PUT
    @Operation(summary = "Give a member a role")
    @APIResponse(responseCode = "204", description = "The member has the role")
    @APIResponse(responseCode = "403", description = "missing-permission: nobody passes on what they do not hold")
    @APIResponse(responseCode = "409", description = "built-in-role")
    public void give(
            @PathParam("serverId") UUID serverId, @PathParam("userId") UUID userId, @PathParam("roleId") UUID roleId) {
        membership.require(serverId, caller.id(), "manage_roles");
        giving.give(serverId, userId, profiles.of(userId), roleId, caller.id());
        applied("role.given", serverId, userId, roleId);
    }

    @DELETE
    @Operation(summary = "Take a role from a member")
    @APIResponse(responseCode = "204", description = "The member does not have the role")
    @APIResponse(responseCode = "403", description = "missing-permission: nobody takes what they do not hold")
    @APIResponse(responseCode = "409", description = "built-in-role")
    public void take(
            @PathParam("serverId") UUID serverId, @PathParam("userId") UUID userId, @PathParam("roleId") UUID roleId) {
        membership.require(serverId, caller.id(), "manage_roles");
        giving.take(serverId, userId, profiles.of(userId), roleId, caller.id());
        applied("role.taken", serverId, userId, roleId);
    }

    private void applied(String kind, UUID server, UUID user, UUID role) {
        SecurityEvents.accepted(kind, Map.of("user", caller.id(), "server", server, "role", role, "member", user));
        access.apply(server);
    }
}

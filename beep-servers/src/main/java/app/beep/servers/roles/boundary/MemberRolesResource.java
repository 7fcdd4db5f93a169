package app.beep.servers.roles.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.logging.SecurityEvents;
import app.beep.events.access.AccessSync;
import app.beep.servers.members.control.Membership;
import app.beep.servers.peers.control.Profiles;
import app.beep.servers.roles.control.GivingRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which custom roles a member has (R-SRV-03, R-SRV-04); changing it needs {@code manage_roles} and the role itself. */
@ApplicationScoped
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
            @PathParam("serverId") ServerId serverId,
            @PathParam("userId") UserId userId,
            @PathParam("roleId") RoleId roleId) {
        membership.require(serverId, caller.id(), "manage_roles");
        giving.give(serverId, profiles.of(userId), roleId, caller.id());
        applied("role.given", serverId, userId, roleId);
    }

    @DELETE
    @Operation(summary = "Take a role from a member")
    @APIResponse(responseCode = "204", description = "The member does not have the role")
    @APIResponse(responseCode = "403", description = "missing-permission: nobody takes what they do not hold")
    @APIResponse(responseCode = "409", description = "built-in-role")
    public void take(
            @PathParam("serverId") ServerId serverId,
            @PathParam("userId") UserId userId,
            @PathParam("roleId") RoleId roleId) {
        membership.require(serverId, caller.id(), "manage_roles");
        giving.take(serverId, profiles.of(userId), roleId, caller.id());
        applied("role.taken", serverId, userId, roleId);
    }

    private void applied(String kind, ServerId server, UserId user, RoleId role) {
        SecurityEvents.accepted(kind, Map.of("user", caller.id(), "server", server, "role", role, "member", user));
        access.apply(server);
    }
}

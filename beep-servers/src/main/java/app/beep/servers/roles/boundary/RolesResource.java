package app.beep.servers.roles.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.logging.SecurityEvents;
import app.beep.common.paging.Page;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.events.catalogue.RoleView;
import app.beep.servers.members.control.Membership;
import app.beep.servers.peers.control.Profiles;
import app.beep.servers.roles.control.ManagingRoles;
import app.beep.servers.roles.control.RoleViews;
import app.beep.servers.roles.control.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The roles of a server (R-SRV-02, R-SRV-03). Members see them; changing them needs {@code manage_roles}. */
@ApplicationScoped
@Path("/servers/{serverId}/roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    @Inject
    ManagingRoles managing;

    @Inject
    Roles roles;

    @Inject
    Membership membership;

    @Inject
    Profiles profiles;

    @Inject
    AccessSync access;

    @Inject
    Caller caller;

    /** All roles by position, for members. */
    @GET
    @Operation(summary = "List a server's roles")
    public Page<RoleView> list(@PathParam("serverId") ServerId serverId) {
        membership.require(serverId, caller.id());
        return Page.whole(roles.of(serverId).stream().map(RoleViews::of).toList());
    }

    /** One role, for members. */
    @GET
    @Path("/{roleId}")
    @Operation(summary = "Look at a role")
    public RoleView look(@PathParam("serverId") ServerId serverId, @PathParam("roleId") RoleId roleId) {
        membership.require(serverId, caller.id());
        return RoleViews.of(roles.find(serverId, roleId).orElseThrow(ProblemException::notFound));
    }

    /** Creates a custom role; at most 50, names unique whatever their case. */
    @POST
    @Operation(summary = "Create a role")
    @APIResponseSchema(value = RoleView.class, responseCode = "201", responseDescription = "The new role")
    @APIResponse(responseCode = "403", description = "missing-permission: nobody gives more than they hold")
    @APIResponse(responseCode = "409", description = "name-taken, or too-many-roles")
    @APIResponse(responseCode = "410", description = "The role that the Idempotency-Key made has been deleted")
    public Response create(
            @PathParam("serverId") ServerId serverId,
            @NotNull @Valid NewRole request,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        membership.require(serverId, caller.id(), "manage_roles");
        var role = managing.create(serverId, request.draft(), profiles.of(caller.id()), key);
        applied("role.created", serverId, role.id());
        return Response.created(URI.create("/api/servers/" + serverId + "/roles/" + role.id()))
                .entity(RoleViews.of(role))
                .build();
    }

    /** Changes a custom role, or the permissions of the default role, which needs {@code administer}. */
    @PATCH
    @Path("/{roleId}")
    @Operation(summary = "Change a role; what is absent stays, an empty color removes it")
    @APIResponseSchema(value = RoleView.class, responseCode = "200", responseDescription = "The role as it is now")
    @APIResponse(responseCode = "403", description = "missing-permission: nobody gives or takes what they do not hold")
    @APIResponse(responseCode = "409", description = "name-taken, or built-in-role")
    public RoleView change(
            @PathParam("serverId") ServerId serverId,
            @PathParam("roleId") RoleId roleId,
            @NotNull @Valid RoleChange change) {
        membership.require(serverId, caller.id(), "manage_roles");
        var role = managing.change(serverId, roleId, change.edit(), caller.id());
        applied("role.updated", serverId, roleId);
        return RoleViews.of(role);
    }

    /** Deletes a custom role; its members lose what it gave them. */
    @DELETE
    @Path("/{roleId}")
    @Operation(summary = "Delete a role")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "built-in-role")
    public void delete(@PathParam("serverId") ServerId serverId, @PathParam("roleId") RoleId roleId) {
        membership.require(serverId, caller.id(), "manage_roles");
        managing.delete(serverId, roleId, caller.id());
        applied("role.deleted", serverId, roleId);
    }

    private void applied(String kind, ServerId server, RoleId role) {
        SecurityEvents.accepted(kind, Map.of("user", caller.id(), "server", server, "role", role));
        access.apply(server);
    }
}

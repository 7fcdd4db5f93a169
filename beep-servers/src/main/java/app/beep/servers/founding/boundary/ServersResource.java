package app.beep.servers.founding.boundary;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.ServerId;
import app.beep.common.paging.Cursor;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.events.catalogue.ServerView;
import app.beep.servers.founding.control.Founding;
import app.beep.servers.members.control.Membership;
import app.beep.servers.peers.control.Profiles;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.servers.control.ServerViews;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Servers (R-SRV-01). */
@ApplicationScoped
@Path("/servers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServersResource {
    @Inject
    Founding founding;

    @Inject
    Profiles profiles;

    @Inject
    AccessSync access;

    @Inject
    Servers servers;

    @Inject
    Membership membership;

    @Inject
    Permissions permissions;

    @Inject
    Caller caller;

    /** Founds a server owned by the caller. 409 at the limit of owned servers. */
    @POST
    @Operation(summary = "Found a server")
    @APIResponseSchema(value = ServerView.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "too-many-servers")
    @APIResponse(responseCode = "410", description = "The server that the Idempotency-Key made has been deleted")
    public Response found(
            @NotNull @Valid NewServer request, @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        var server = founding.found(request.draft(), profiles.of(caller.id()), key);
        access.apply(server.id());
        return Response.created(URI.create("/api/servers/" + server.id()))
                .entity(ServerViews.of(server))
                .build();
    }

    /** The servers that the caller is a member of. */
    @GET
    @Operation(summary = "List my servers")
    public Page<ServerView> mine(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer size) {
        var limit = PageLimit.of(size);
        var found = servers.joinedBy(caller.id(), Cursor.decodeId(cursor, ServerId::new), limit.oneMore());
        return Page.of(found, limit, (Server server) -> server.id().toString()).map(ServerViews::of);
    }

    /** A server that the caller may see: a member's, or a public one. */
    @GET
    @Path("/{serverId}")
    @Operation(summary = "Look at a server")
    public ServerView look(@PathParam("serverId") ServerId serverId) {
        var server = servers.find(serverId).orElseThrow(ProblemException::notFound);
        if (!server.isPublic()) {
            membership.require(serverId, caller.id());
        }
        return ServerViews.of(server);
    }

    /** Which of the permissions the caller has in the server. */
    @GET
    @Path("/{serverId}/permissions/me")
    @Operation(summary = "My permissions in a server")
    public Map<String, Boolean> permissions(@PathParam("serverId") ServerId serverId) {
        membership.require(serverId, caller.id());
        var names = Stream.of(Permission.values()).map(Permission::schemaName).toList();
        var held = permissions.all(caller.id(), Resource.server(serverId), names);
        var mine = new LinkedHashMap<String, Boolean>();
        for (var permission : Permission.values()) {
            mine.put(permission.wireName(), held.getOrDefault(permission.schemaName(), false));
        }
        return mine;
    }
}

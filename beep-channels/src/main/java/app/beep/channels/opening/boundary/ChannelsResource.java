package app.beep.channels.opening.boundary;

import app.beep.channels.access.control.ChannelPermissions;
import app.beep.channels.channels.control.ChannelViews;
import app.beep.channels.channels.control.Channels;
import app.beep.channels.opening.control.Opening;
import app.beep.channels.peers.control.ServerRoles;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.paging.Page;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.events.catalogue.ChannelView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Channels (R-CHAN-01). */
@ApplicationScoped
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChannelsResource {
    @Inject
    Opening opening;

    @Inject
    Channels channels;

    @Inject
    ChannelPermissions permissions;

    @Inject
    ServerRoles roles;

    @Inject
    AccessSync access;

    @Inject
    Caller caller;

    /** Opens a channel; needs the permission {@code manage_channels}. 409 at 100 channels. */
    @POST
    @Path("/servers/{serverId}/channels")
    @Operation(summary = "Open a channel")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "missing-permission: manage_channels")
    @APIResponse(responseCode = "409", description = "too-many-channels")
    @APIResponse(responseCode = "410", description = "The channel that the Idempotency-Key made has been deleted")
    @APIResponse(responseCode = "422", description = "A rule is broken, or a role or parent is not of this server")
    public Response open(
            @PathParam("serverId") ServerId serverId,
            @NotNull @Valid NewChannel request,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        permissions.requireManageChannels(caller.id(), serverId);
        roles.require(serverId, request.roleIds(), "access.roles");
        var channel = opening.open(serverId, request.draft(), caller.id(), key);
        access.apply(serverId);
        return Response.created(URI.create("/api/channels/" + channel.id()))
                .entity(ChannelViews.of(channel))
                .build();
    }

    /** The channels of a server that the caller may read, by position. */
    @GET
    @Path("/servers/{serverId}/channels")
    @Operation(summary = "List a server's channels")
    public Page<ChannelView> list(@PathParam("serverId") ServerId serverId) {
        permissions.requireMember(caller.id(), serverId);
        var readable = permissions.readable(caller.id(), channels.of(serverId));
        return Page.whole(readable.stream().map(ChannelViews::of).toList());
    }

    /** One channel; 404 for whoever may not read it. */
    @GET
    @Path("/channels/{channelId}")
    @Operation(summary = "Look at a channel")
    public ChannelView look(@PathParam("channelId") ChannelId channelId) {
        var channel = channels.find(channelId).orElseThrow(ProblemException::notFound);
        permissions.requireRead(caller.id(), channel);
        return ChannelViews.of(channel);
    }

    /** Which of the permissions the caller has in the channel; 404 for whoever may not read it. */
    @GET
    @Path("/channels/{channelId}/permissions/me")
    @Operation(summary = "My permissions in a channel")
    public Map<String, Boolean> mine(@PathParam("channelId") ChannelId channelId) {
        var channel = channels.find(channelId).orElseThrow(ProblemException::notFound);
        return permissions.all(caller.id(), channel);
    }
}

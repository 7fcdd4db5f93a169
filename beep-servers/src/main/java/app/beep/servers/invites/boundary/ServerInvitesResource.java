package app.beep.servers.invites.boundary;

import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Caller;
import app.beep.common.ids.ServerId;
import app.beep.common.paging.Page;
import app.beep.servers.invites.control.Invites;
import app.beep.servers.invites.control.Inviting;
import app.beep.servers.members.control.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The invites of a server (R-SRV-06). */
@ApplicationScoped
@Path("/servers/{serverId}/invites")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServerInvitesResource {
    @Inject
    Inviting inviting;

    @Inject
    Invites invites;

    @Inject
    Membership membership;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "beep.public.url")
    String publicUrl;

    /** Makes an invite; needs the permission {@code invite}. */
    @POST
    @Operation(summary = "Invite by link")
    @APIResponseSchema(value = InviteView.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "missing-permission: invite")
    @APIResponse(responseCode = "410", description = "The invite that the Idempotency-Key made has been withdrawn")
    public Response create(
            @PathParam("serverId") ServerId serverId,
            @Valid @Nullable NewInvite request,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        membership.require(serverId, caller.id(), "invite");
        var wanted = request == null ? new NewInvite(null, null, null) : request;
        var invite = inviting.create(serverId, caller.id(), wanted.terms(), key);
        return Response.created(URI.create("/api/invites/" + invite.code()))
                .entity(InviteView.of(invite, publicUrl, null))
                .build();
    }

    /** The newest 100 invites; needs the permission {@code invite}. */
    @GET
    @Operation(summary = "List a server's invites")
    public Page<InviteView> list(@PathParam("serverId") ServerId serverId) {
        membership.require(serverId, caller.id(), "invite");
        return Page.whole(invites.of(serverId).stream()
                .map(invite -> InviteView.of(invite, publicUrl, null))
                .toList());
    }
}

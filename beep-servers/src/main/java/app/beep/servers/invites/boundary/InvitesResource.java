package app.beep.servers.invites.boundary;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.identity.Anonymous;
import app.beep.common.identity.Caller;
import app.beep.common.paging.Page;
import app.beep.common.problem.ProblemException;
import app.beep.servers.access.boundary.AccessSync;
import app.beep.servers.invites.control.Invites;
import app.beep.servers.invites.entity.Invite;
import app.beep.servers.members.control.Membership;
import app.beep.servers.profiles.control.Profiles;
import app.beep.servers.servers.boundary.ServerView;
import app.beep.servers.servers.control.Servers;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Invites by link (R-SRV-06). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class InvitesResource {
    @Inject
    Inviting inviting;

    @Inject
    Invites invites;

    @Inject
    Servers servers;

    @Inject
    Membership membership;

    @Inject
    Permissions permissions;

    @Inject
    Profiles profiles;

    @Inject
    AccessSync access;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "beep.public.url")
    String publicUrl;

    /** Makes an invite; needs the permission {@code invite}. */
    @POST
    @Path("/servers/{serverId}/invites")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Invite by link")
    public Response create(
            @PathParam("serverId") UUID serverId,
            @Valid @Nullable NewInvite request,
            @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        requireInvite(serverId);
        var wanted = request == null ? new NewInvite(null, null, null) : request;
        var invite = inviting.create(serverId, caller.id(), wanted, key);
        return Response.created(URI.create("/api/invites/" + invite.code()))
                .entity(InviteView.of(invite, publicUrl, null))
                .build();
    }

    /** The newest 100 invites; needs the permission {@code invite}. */
    @GET
    @Path("/servers/{serverId}/invites")
    @Operation(summary = "List a server's invites")
    public Page<InviteView> list(@PathParam("serverId") UUID serverId) {
        requireInvite(serverId);
        return Page.whole(invites.of(serverId).stream()
                .map(invite -> InviteView.of(invite, publicUrl, null))
                .toList());
    }

    /** What an invite leads to, for anybody who has its link. 410 when it is over. */
    @GET
    @Path("/invites/{code}")
    @Anonymous
    @Operation(summary = "Preview an invite")
    public InviteView preview(@PathParam("code") String code) {
        var invite = valid(code);
        var server = servers.find(invite.serverId()).orElseThrow(ProblemException::notFound);
        return InviteView.of(invite, publicUrl, ServerView.of(server));
    }

    /** Joins the server; a member stays one and uses nothing up. */
    @POST
    @Path("/invites/{code}/accept")
    @Operation(summary = "Accept an invite")
    public void accept(@PathParam("code") String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        var user = caller.id();
        inviting.accept(invite, user, profiles.of(List.of(user)).getOrDefault(user, Profiles.nameless(user)));
        access.apply(invite.serverId());
    }

    /** Withdraws an invite; needs the permission {@code invite}. */
    @DELETE
    @Path("/invites/{code}")
    @Operation(summary = "Withdraw an invite")
    public void withdraw(@PathParam("code") String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        requireInvite(invite.serverId());
        inviting.withdraw(code);
    }

    private Invite valid(String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        if (invite.isOver()) {
            throw ProblemException.gone("The invite has expired or is used up.");
        }
        return invite;
    }

    private void requireInvite(UUID serverId) {
        membership.require(serverId, caller.id());
        if (!permissions.allows(caller.id(), Resource.server(serverId), "invite")) {
            throw ProblemException.missingPermission("server:invite");
        }
    }
}

package app.beep.servers.invites.boundary;

import app.beep.common.identity.Anonymous;
import app.beep.common.identity.Caller;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.servers.invites.control.Invites;
import app.beep.servers.invites.control.Inviting;
import app.beep.servers.invites.entity.Invite;
import app.beep.servers.members.control.Membership;
import app.beep.servers.peers.control.Profiles;
import app.beep.servers.servers.control.ServerViews;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Invites by their codes (R-SRV-06). */
@ApplicationScoped
@Path("/invites/{code: [A-Za-z0-9]{1,32}}")
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
    Profiles profiles;

    @Inject
    AccessSync access;

    @Inject
    Caller caller;

    @Inject
    @ConfigProperty(name = "beep.public.url")
    String publicUrl;

    /** What an invite leads to, for anybody who has its link. 410 when it is over. */
    @GET
    @Anonymous
    @Operation(summary = "Preview an invite")
    @APIResponseSchema(value = InviteView.class, responseCode = "200")
    @APIResponse(responseCode = "410", description = "It has expired or is used up")
    public InviteView preview(@PathParam("code") String code) {
        var invite = valid(code);
        var server = servers.find(invite.serverId()).orElseThrow(ProblemException::notFound);
        return InviteView.of(invite, publicUrl, ServerViews.of(server));
    }

    /** Joins the server; a member stays one and uses nothing up. */
    @POST
    @Path("/accept")
    @Operation(summary = "Accept an invite")
    @APIResponse(responseCode = "204", description = "The caller is a member now")
    @APIResponse(responseCode = "409", description = "server-full")
    @APIResponse(responseCode = "410", description = "It has expired or is used up")
    public void accept(@PathParam("code") String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        inviting.accept(invite, profiles.of(caller.id()));
        access.apply(invite.serverId());
    }

    /** Withdraws an invite; needs the permission {@code invite}. */
    @DELETE
    @Operation(summary = "Withdraw an invite")
    public void withdraw(@PathParam("code") String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        membership.require(invite.serverId(), caller.id(), "invite");
        inviting.withdraw(code);
    }

    private Invite valid(String code) {
        var invite = invites.find(code).orElseThrow(ProblemException::notFound);
        if (invite.isOver()) {
            throw ProblemException.gone("The invite has expired or is used up.");
        }
        return invite;
    }
}

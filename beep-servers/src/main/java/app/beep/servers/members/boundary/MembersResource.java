package app.beep.servers.members.boundary;

import app.beep.common.identity.Caller;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.paging.Cursor;
import app.beep.common.paging.Page;
import app.beep.common.paging.PageLimit;
import app.beep.common.problem.ProblemException;
import app.beep.events.access.AccessSync;
import app.beep.events.catalogue.MemberView;
import app.beep.events.catalogue.UserView;
import app.beep.servers.members.control.Joining;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.members.control.Membership;
import app.beep.servers.members.entity.Member;
import app.beep.servers.peers.control.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The members of a server (R-SRV-06). */
@ApplicationScoped
@Path("/servers/{serverId}/members")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {
    @Inject
    Members members;

    @Inject
    Membership membership;

    @Inject
    Joining joining;

    @Inject
    AccessSync access;

    @Inject
    Profiles profiles;

    @Inject
    Caller caller;

    /** Members by user id, for members. */
    @GET
    @Operation(summary = "List a server's members")
    public Page<MemberView> list(
            @PathParam("serverId") ServerId serverId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer size) {
        membership.require(serverId, caller.id());
        var limit = PageLimit.of(size);
        var found = members.list(serverId, Cursor.decodeId(cursor, UserId::new), limit.oneMore());
        var page = Page.of(found, limit, member -> member.userId().toString());
        return new Page<>(views(serverId, page.items()), page.next());
    }

    /** One member, for members; {@code me} is the caller. */
    @GET
    @Path("/{userId}")
    @Operation(summary = "Look at a member")
    public MemberView look(@PathParam("serverId") ServerId serverId, @PathParam("userId") String userId) {
        membership.require(serverId, caller.id());
        var member = members.find(serverId, user(userId)).orElseThrow(ProblemException::notFound);
        return views(serverId, List.of(member)).getFirst();
    }

    /** Leaves the server ({@code me}), or kicks somebody, which needs the permission {@code kick}. */
    @DELETE
    @Path("/{userId}")
    @Operation(summary = "Leave a server or kick a member")
    @APIResponse(responseCode = "204", description = "No member any more")
    @APIResponse(responseCode = "403", description = "missing-permission: kick, or all that the member holds")
    @APIResponse(responseCode = "409", description = "owner-cannot-leave")
    public void remove(@PathParam("serverId") ServerId serverId, @PathParam("userId") String userId) {
        membership.require(serverId, caller.id());
        var leaving = user(userId);
        if (!leaving.equals(caller.id())) {
            membership.require(serverId, caller.id(), "kick");
        }
        joining.leave(serverId, leaving, caller.id());
        access.apply(serverId);
    }

    private List<MemberView> views(ServerId serverId, List<Member> shown) {
        var ids = shown.stream().map(Member::userId).toList();
        var users = profiles.of(ids);
        var roles = members.roles(serverId, ids);
        return shown.stream()
                .map(member -> MemberViews.of(
                        member,
                        roles.getOrDefault(member.userId(), List.of()),
                        users.getOrDefault(member.userId(), UserView.nameless(member.userId()))))
                .toList();
    }

    private UserId user(String userId) {
        if (userId.equals("me")) {
            return caller.id();
        }
        try {
            return UserId.of(userId);
        } catch (IllegalArgumentException nobody) {
            throw ProblemException.notFound();
        }
    }
}

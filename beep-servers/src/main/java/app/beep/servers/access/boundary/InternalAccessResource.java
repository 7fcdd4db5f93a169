package app.beep.servers.access.boundary;

import app.beep.common.authorization.RolesHeld;
import app.beep.common.authorization.SharedAccessVersions;
import app.beep.common.identity.ForServices;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.events.catalogue.ServerView;
import app.beep.servers.access.control.AccessStates;
import app.beep.servers.members.control.Members;
import app.beep.servers.members.control.UnsettledMembers;
import app.beep.servers.members.entity.Member;
import app.beep.servers.servers.control.ServerViews;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who belongs where and with which roles, for other services. */
@ApplicationScoped
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ForServices({"channels", "messaging", "notify", "search", "moderation", "media"})
public class InternalAccessResource {
    private static final ServerId FIRST = new ServerId(new UUID(0, 0));
    private static final int ALL = 10_000;

    @Inject
    Servers servers;

    @Inject
    Members members;

    @Inject
    UnsettledMembers unsettled;

    @Inject
    AccessStates states;

    @Inject
    RolesHeld held;

    /** The users whose access is asked for. */
    public record Wanted(List<UserId> users) {}

    /** What decides what a member may see: being the owner, and the roles beside the default one. */
    public record Access(UserId userId, boolean owner, List<RoleId> roles) {}

    /**
     * An access, and since when there is one.
     *
     * @param joinedAt another one for who has left and come back
     */
    public record Membership(UserId userId, boolean owner, List<RoleId> roles, Instant joinedAt) {}

    /**
     * The access of some users as it is at one version; who is left out is no member.
     *
     * @param rolesVersion rises with every change of a role or of who has it, not when somebody leaves
     */
    public record Accesses(long accessVersion, long rolesVersion, List<Membership> items) {}

    /** A server that a user is in, with the user's access. */
    public record Joined(ServerView server, long accessVersion, Access access) {}

    public record JoinedServers(List<Joined> items) {}

    /** How far Permify has come with the server. */
    @GET
    @Path("/servers/{serverId}/access-state")
    public SharedAccessVersions.Answer state(@PathParam("serverId") ServerId serverId) {
        return states.told(serverId)
                .map(state -> new SharedAccessVersions.Answer(state.text()))
                .orElseThrow(ProblemException::notFound);
    }

    /** What one person holds; 409 while Permify does not have it yet. */
    @GET
    @Path("/servers/{serverId}/held/{userId}")
    public RolesHeld.Held held(@PathParam("serverId") ServerId serverId, @PathParam("userId") UserId userId) {
        return held.of(serverId, userId).orElseThrow(InternalAccessResource::unsettled);
    }

    /**
     * The versions are read first: what is told belongs to them or to later ones. 409 while Permify does not have the
     * roles yet that would be told; who has just joined is told when Permify knows it. So what Permify answers about one of
     * those told holds for all who hold the same roles.
     */
    @POST
    @Path("/servers/{serverId}/accesses")
    public Accesses accesses(@PathParam("serverId") ServerId serverId, Wanted wanted) {
        var server = servers.find(serverId).orElseThrow(ProblemException::notFound);
        var ids = wanted.users();
        var found = members.among(serverId, ids);
        var roles = members.roles(serverId, ids);
        var waiting = unsettled.of(serverId);
        if (unsettled.areRoles(serverId)) {
            throw unsettled();
        }
        return new Accesses(
                server.accessVersion(),
                server.rolesVersion(),
                found.stream()
                        .filter(member -> !waiting.contains(member.userId()))
                        .map(member -> membership(server, member, roles.getOrDefault(member.userId(), List.of())))
                        .toList());
    }

    @GET
    @Path("/users/{userId}/servers")
    public JoinedServers joined(@PathParam("userId") UserId userId) {
        var joined = servers.joinedBy(userId, FIRST, ALL);
        var roles = members.rolesOf(userId);
        var waiting = unsettled.serversOf(userId);
        return new JoinedServers(joined.stream()
                .filter(server -> !waiting.contains(server.id()))
                .map(server -> new Joined(
                        ServerViews.of(server),
                        server.accessVersion(),
                        access(server, userId, roles.getOrDefault(server.id(), List.of()))))
                .toList());
    }

    private static ProblemException unsettled() {
        return ProblemException.of(ProblemType.ROLES_UNSETTLED, "A change of roles is on its way to Permify.");
    }

    private static Membership membership(Server server, Member member, List<RoleId> roles) {
        return new Membership(member.userId(), server.isOwnedBy(member.userId()), roles, member.joinedAt());
    }

    private static Access access(Server server, UserId user, List<RoleId> roles) {
        return new Access(user, server.isOwnedBy(user), roles);
    }
}

package app.beep.servers.relationships.boundary;

import app.beep.common.identity.ForServices;
import app.beep.common.problem.ProblemException;
import app.beep.events.catalogue.ServerView;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.members.control.Members;
import app.beep.servers.members.entity.Member;
import app.beep.servers.registry.control.ServerViews;
import app.beep.servers.registry.control.Servers;
import app.beep.servers.registry.entity.Server;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Who belongs where and with which roles, for other services. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ForServices({"channels", "messaging", "notify", "search", "moderation", "media"})
public class InternalAccessResource {
    private static final UUID FIRST = new UUID(0, 0);
    private static final int ALL = 10_000;

    @Inject
    Servers servers;

    @Inject
    Members members;

    @Inject
    AccessChanges changes;

    /** The users whose access is asked for. */
    public record Wanted(List<UUID> users) {}

    /** A server's access version. */
    public record Version(long accessVersion) {}

    /** What decides what a member may see: being the owner, and the roles beside the default one. */
    public record Access(UUID userId, boolean owner, List<UUID> roles) {}

    /**
     * The access of some users as it is at one version; who is left out is no member.
     *
     * @param rolesVersion rises with every change of a role or of who has it
     */
    public record Accesses(long accessVersion, long rolesVersion, List<Access> items) {}

    /** A server that a user is in, with the user's access. */
    public record Joined(ServerView server, long accessVersion, Access access) {}

    public record JoinedServers(List<Joined> items) {}

    @GET
    @Path("/servers/{serverId}/access-version")
    public Version version(@PathParam("serverId") UUID serverId) {
        return new Version(servers.settledVersion(serverId).orElseThrow(ProblemException::notFound));
    }

    /**
     * The versions are read first: what is told belongs to them or to later ones. 409 while Permify does not have the
     * roles yet that would be told.
     */
    @POST
    @Path("/servers/{serverId}/accesses")
    public Accesses accesses(@PathParam("serverId") UUID serverId, Wanted wanted) {
        var server = servers.find(serverId).orElseThrow(ProblemException::notFound);
        var ids = wanted.users();
        var found = members.among(serverId, ids);
        var roles = members.roles(serverId, ids);
        if (changes.areRolesUnsettled(serverId)) {
            throw ProblemException.conflict(
                    "roles-unsettled", "Roles not settled", "A change of roles is on its way to Permify.");
        }
        return new Accesses(
                server.accessVersion(),
                server.rolesVersion(),
                found.stream()
                        .map(Member::userId)
                        .map(user -> access(server, user, roles.getOrDefault(user, List.of())))
                        .toList());
    }

    @GET
    @Path("/users/{userId}/servers")
    public JoinedServers joined(@PathParam("userId") UUID userId) {
        var joined = servers.joinedBy(userId, FIRST, ALL);
        var roles = members.rolesOf(userId);
        var unsettled = changes.unsettled(userId);
        return new JoinedServers(joined.stream()
                .filter(server -> !unsettled.contains(server.id()))
                .map(server -> new Joined(
                        ServerViews.of(server),
                        server.accessVersion(),
                        access(server, userId, roles.getOrDefault(server.id(), List.of()))))
                .toList());
    }

    private static Access access(Server server, UUID user, List<UUID> roles) {
        return new Access(user, server.ownerId().equals(user), roles);
    }
}

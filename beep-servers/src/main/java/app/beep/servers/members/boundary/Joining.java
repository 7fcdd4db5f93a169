package app.beep.servers.members.boundary;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.MemberEvent.MemberLeft;
import app.beep.events.catalogue.MemberEvent.Reason;
import app.beep.events.catalogue.UserView;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.registry.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** People come into a server and go, each time with its event and its access change in one transaction. */
@ApplicationScoped
@Transactional
public class Joining {
    @Inject
    Members members;

    @Inject
    Servers servers;

    @Inject
    AccessChanges access;

    @Inject
    @ConfigProperty(name = "beep.servers.max.members", defaultValue = "1000")
    int mostMembers;

    /**
     * Makes the user a member; one who is already stays so.
     *
     * @param profile the user's profile, for those who are told
     * @return false when the user was a member already
     * @throws ProblemException 409 when the server is full; exact under concurrent joins (R-SRV-07)
     */
    public boolean join(UUID server, UUID user, UserView profile) {
        if (!members.insert(server, user)) {
            return false;
        }
        if (!members.count(server, mostMembers)) {
            throw new ProblemException(
                    Problem.of(409, "server-full", "Server full", "A server has at most " + mostMembers + " members.")
                            .with("max", Integer.toString(mostMembers)));
        }
        access.memberJoined(server, user);
        var member = members.find(server, user).orElseThrow();
        var joined = new MemberJoined(MemberViews.of(member, List.of(), profile));
        access.announce(
                server,
                Event.of(joined, new Audience.Server(new ServerId(server)))
                        .access(new AccessVersion(servers.raiseAccessVersion(server), 0)));
        return true;
    }

    /**
     * Ends a membership, by the member or by somebody who may kick.
     *
     * @throws ProblemException 404 when the user is no member, 409 for the owner, who must transfer the server first
     */
    public void leave(UUID server, UUID user, UUID by) {
        var owner = servers.lock(server).ownerId();
        if (owner.equals(user)) {
            throw ProblemException.conflict(
                    "owner-cannot-leave", "The owner cannot leave", "Transfer the server to somebody else first.");
        }
        if (!members.delete(server, user)) {
            throw ProblemException.notFound();
        }
        access.memberLeft(server, user);
        var left = new MemberLeft(new UserId(user), user.equals(by) ? Reason.LEFT : Reason.KICKED);
        access.announce(
                server,
                Event.of(left, new Audience.Server(new ServerId(server)))
                        .access(new AccessVersion(servers.raiseAccessVersion(server), 0)));
    }
}

package app.beep.servers.members.control;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.Setting;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.MemberEvent.MemberLeft;
import app.beep.events.catalogue.MemberEvent.Reason;
import app.beep.events.catalogue.UserView;
import app.beep.servers.changes.control.AccessNotes;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
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
    AccessNotes access;

    @Inject
    Ranks ranks;

    @Inject
    @ConfigProperty(name = "beep.servers.max.members", defaultValue = "1000")
    @Setting("Members of a server, at most")
    int mostMembers;

    /**
     * Makes the user a member; one who is already stays so.
     *
     * @param profile who joins, as those are told who hear of it
     * @return false when the user was a member already
     * @throws ProblemException 409 when the server is full; exact under concurrent joins (R-SRV-07)
     */
    public boolean join(ServerId server, UserView profile) {
        var user = profile.id();
        if (!members.insert(server, user)) {
            return false;
        }
        if (!members.count(server, mostMembers)) {
            throw new ProblemException(
                    Problem.of(ProblemType.SERVER_FULL, "A server has at most " + mostMembers + " members.")
                            .with("max", Integer.toString(mostMembers)));
        }
        access.memberJoined(server, user);
        var member = members.find(server, user).orElseThrow();
        var joined = new MemberJoined(MemberViews.of(member, List.of(), profile));
        access.announce(
                server, Event.of(joined, new Audience.Server(server)).access(servers.raiseAccessVersion(server)));
        return true;
    }

    /**
     * Ends a membership, by the member or by somebody who may kick.
     *
     * @throws ProblemException 404 when the user is no member, 403 when the user stands above who kicks, 409 for the owner, who
     *     must transfer the server first
     */
    public void leave(ServerId server, UserId user, UserId by) {
        var locked = servers.lock(server);
        if (!user.equals(by)) {
            ranks.requireNotBelow(locked, by, user);
        } else if (locked.isOwnedBy(user)) {
            throw ProblemException.of(ProblemType.OWNER_CANNOT_LEAVE, "Transfer the server to somebody else first.");
        }
        if (!members.delete(server, user)) {
            throw ProblemException.notFound();
        }
        access.memberLeft(server, user);
        var left = new MemberLeft(user, user.equals(by) ? Reason.LEFT : Reason.KICKED);
        access.announce(server, Event.of(left, new Audience.Server(server)).access(servers.raiseAccessVersion(server)));
    }
}

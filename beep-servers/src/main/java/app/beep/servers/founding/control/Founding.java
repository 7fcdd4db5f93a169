package app.beep.servers.founding.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.common.settings.Setting;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.ServerEvent.ServerCreated;
import app.beep.events.catalogue.UserView;
import app.beep.servers.changes.control.AccessNotes;
import app.beep.servers.founding.entity.ServerDraft;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import app.beep.servers.servers.control.ServerViews;
import app.beep.servers.servers.control.Servers;
import app.beep.servers.servers.entity.Server;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Founds a server: with its two built-in roles and its owner as the first member, or not at all. */
@ApplicationScoped
public class Founding {
    @Inject
    Servers servers;

    @Inject
    Roles roles;

    @Inject
    Members members;

    @Inject
    AccessNotes access;

    @Inject
    IdempotencyKeys keys;

    @Inject
    @ConfigProperty(name = "beep.servers.max.owned", defaultValue = "5")
    @Setting("Servers that one person may own, at most")
    int mostOwned;

    /**
     * @param founder the founder's profile, for those who are told
     * @throws TooManyServers when the founder owns the allowed number already; exact under concurrency
     * @throws ProblemException 422 for a key used otherwise, 410 when the first result is gone
     */
    @Transactional
    public Server found(ServerDraft draft, UserView founder, @Nullable String key) {
        var server = Server.founded(draft.name(), draft.description(), draft.visibility(), founder.id());
        var earlier = keys.claim(founder.id(), key, draft, server.id().toString());
        if (earlier.isPresent()) {
            return servers.find(ServerId.of(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The server has been deleted since."));
        }
        if (!servers.claimOwnership(founder.id(), mostOwned)) {
            throw new TooManyServers(mostOwned);
        }
        servers.insert(server);
        roles.insert(Role.owner(server.id()));
        roles.insert(Role.newcomers(server.id()));
        members.insert(server.id(), founder.id());
        access.serverChanged(server.id());
        access.memberJoined(server.id(), founder.id());
        announce(server, founder);
        return server;
    }

    private void announce(Server server, UserView founder) {
        var id = server.id();
        var version = new AccessVersion(server.accessVersion(), 0);
        var created = new ServerCreated(ServerViews.of(server));
        access.announce(id, Event.of(created, new Audience.User(founder.id())).access(version));
        var member = members.find(id, founder.id()).orElseThrow();
        var joined = new MemberJoined(MemberViews.of(member, List.of(), founder));
        access.announce(id, Event.of(joined, new Audience.Server(id)).access(version));
    }
}

package app.beep.servers.servers.boundary;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.ServerEvent.ServerCreated;
import app.beep.events.catalogue.UserView;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.registry.control.ServerViews;
import app.beep.servers.registry.control.Servers;
import app.beep.servers.registry.entity.Server;
import app.beep.servers.roles.control.Roles;
import app.beep.servers.roles.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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
    AccessChanges access;

    @Inject
    IdempotencyKeys keys;

    @Inject
    @ConfigProperty(name = "beep.servers.max.owned", defaultValue = "5")
    int mostOwned;

    /**
     * @param profile the founder's profile, for those who are told
     * @throws TooManyServers when the founder owns the allowed number already; exact under concurrency
     * @throws ProblemException 422 for a key used otherwise, 410 when the first result is gone
     */
    @Transactional
    public Server found(NewServer request, UUID founder, UserView profile, @Nullable String key) {
        var server =
                Server.founded(request.name(), request.description(), "public".equals(request.visibility()), founder);
        var earlier = keys.claim(founder, key, request, server.id().toString());
        if (earlier.isPresent()) {
            return servers.find(UUID.fromString(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The server has been deleted since."));
        }
        if (!servers.claimOwnership(founder, mostOwned)) {
            throw new TooManyServers(mostOwned);
        }
        servers.insert(server);
        roles.insert(Role.owner(server.id()));
        roles.insert(Role.newcomers(server.id()));
        members.insert(server.id(), founder);
        access.serverChanged(server.id());
        access.memberJoined(server.id(), founder);
        announce(server, profile);
        return server;
    }

    private void announce(Server server, UserView profile) {
        var founder = server.ownerId();
        var version = new AccessVersion(server.accessVersion(), 0);
        access.announce(
                server.id(),
                Event.of(new ServerCreated(ServerViews.of(server)), new Audience.User(new UserId(founder)))
                        .access(version));
        var member = members.find(server.id(), founder).orElseThrow();
        access.announce(
                server.id(),
                Event.of(
                                new MemberJoined(MemberViews.of(member, List.of(), profile)),
                                new Audience.Server(new ServerId(server.id())))
                        .access(version));
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.common.profile.ProfileNeeded;
import app.beep.events.PublishedEvent;
import app.beep.notify.peers.control.ServersApi.Accesses;
import app.beep.notify.peers.control.ServersApi.Joined;
import app.beep.notify.peers.control.ServersApi.Membership;
import app.beep.notify.peers.control.Services;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The truth as the services behind the gateway tell it. */
@ApplicationScoped
class ServicesTruth implements Truth {
    private static final int NOT_FOUND = 404;
    private static final int ROLES_UNSETTLED = 409;
    private static final int PROFILES_AT_ONCE = 100;
    private static final int MEMBERS_AT_ONCE = 50;

    @Inject
    Services services;

    private final Batches<UserId, JsonObject> profiles =
            new Batches<>(PROFILES_AT_ONCE, Thread::startVirtualThread, this::profiles);

    @Override
    public List<Joined> serversOf(UserId user) {
        return services.joined(user);
    }

    /**
     * What a set of roles may read is asked of one member who has it: neither the roles nor those members may have changed
     * in between, for who has just left may read nothing. While roles are on their way to Permify, what Permify has is asked
     * for each member instead.
     */
    @Override
    public Rights rights(ServerId server, Set<UserId> people, Map<RoleSet, Set<ChannelId>> known) {
        Accesses accesses;
        try {
            accesses = services.accesses(server, people);
        } catch (PeerRefused refused) {
            return switch (refused.status()) {
                case NOT_FOUND -> Rights.NOBODYS;
                case ROLES_UNSETTLED -> inForce(server, people);
                default -> throw ProblemException.unavailable("beep-servers");
            };
        }
        var asked = new HashMap<RoleSet, Membership>();
        accesses.items().stream()
                .filter(member -> !known.containsKey(member.roleSet()))
                .forEach(member -> asked.putIfAbsent(member.roleSet(), member));
        var readable =
                readable(server, asked.values().stream().map(Membership::userId).toList());
        if (!asked.isEmpty()) {
            checkUnchanged(server, accesses.rolesVersion(), asked.values());
        }
        var byRoles = new HashMap<RoleSet, Set<ChannelId>>(known);
        asked.forEach((roles, member) -> byRoles.put(roles, readable.of(member.userId())));
        return new Rights(
                accesses.accessVersion(),
                readable.version(),
                true,
                accesses.items().stream()
                        .collect(Collectors.toMap(Membership::userId, member -> byRoles.get(member.roleSet()))),
                byRoles);
    }

    private void checkUnchanged(ServerId server, long rolesVersion, Collection<Membership> before) {
        var people = before.stream().map(Membership::userId).toList();
        try {
            var now = services.accesses(server, people);
            if (now.rolesVersion() == rolesVersion && now.items().containsAll(before)) {
                return;
            }
        } catch (PeerRefused changing) {
            throw ProblemException.unavailable("The roles of a server that are changing");
        }
        throw ProblemException.unavailable("The members of a server that are changing");
    }

    private Rights inForce(ServerId server, Set<UserId> people) {
        var readable = readable(server, List.copyOf(people));
        return new Rights(0, readable.version(), false, readable.channels(), Map.of());
    }

    private Readable readable(ServerId server, List<UserId> members) {
        var version = members.isEmpty() ? 0 : Long.MAX_VALUE;
        var channelsOf = new HashMap<UserId, Set<ChannelId>>();
        for (int from = 0; from < members.size(); from += MEMBERS_AT_ONCE) {
            var some = members.subList(from, Math.min(from + MEMBERS_AT_ONCE, members.size()));
            var answer = services.readable(server, some);
            version = Math.min(version, answer.channelsVersion());
            answer.items().forEach(item -> channelsOf.put(item.userId(), Set.copyOf(item.channels())));
        }
        return new Readable(version, channelsOf);
    }

    /** What some members may read, as of one version of the channels' access or a later one. */
    private record Readable(long version, Map<UserId, Set<ChannelId>> channels) {
        Set<ChannelId> of(UserId member) {
            return channels.getOrDefault(member, Set.of());
        }
    }

    @Override
    public Map<ChannelId, Long> heads(Collection<ChannelId> wanted) {
        var heads = new HashMap<ChannelId, Long>();
        if (!wanted.isEmpty()) {
            var json = services.heads(wanted);
            json.forEach((channel, seq) ->
                    heads.put(ChannelId.of(channel), json.getJsonNumber(channel).longValueExact()));
        }
        return heads;
    }

    @Override
    public List<PublishedEvent> events(ChannelId channel, long after) {
        return services.events(channel, after, PAGE).stream()
                .map(PublishedEvent::read)
                .toList();
    }

    /** People who come at the same time are asked for together. */
    @Override
    public CompletableFuture<JsonObject> user(UserId id) {
        return profiles.get(id).exceptionally(down -> nameless(id)).thenApply(found -> {
            if (found == null) {
                throw ProfileNeeded.incomplete();
            }
            return found;
        });
    }

    private Map<UserId, JsonObject> profiles(List<UserId> ids) {
        return services.profiles(ids).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .collect(Collectors.toMap(user -> UserId.of(user.getString("id")), user -> user));
    }

    private static JsonObject nameless(UserId id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }
}

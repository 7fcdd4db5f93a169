package app.beep.notify.gateway.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.PublishedEvent;
import app.beep.notify.peers.control.ServersApi.Access;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What is true, as a test says; whoever is asked writes down what was asked. */
final class FakeTruth implements Truth {
    final Map<UserId, Access> members = new HashMap<>();
    final Map<RoleSet, Set<ChannelId>> readable = new HashMap<>();
    final Map<UserId, Set<ChannelId>> inForce = new HashMap<>();
    final Map<ChannelId, List<PublishedEvent>> events = new HashMap<>();
    final List<Set<UserId>> askedAbout = new ArrayList<>();
    final List<Set<ChannelId>> askedHeads = new ArrayList<>();
    long version = 1;
    long channelsVersion;
    boolean settled = true;
    int failures;

    @Override
    public Rights rights(ServerId server, Set<UserId> people, Map<RoleSet, Set<ChannelId>> known) {
        answerOrFail();
        askedAbout.add(Set.copyOf(people));
        if (!settled) {
            return new Rights(
                    0,
                    channelsVersion,
                    false,
                    people.stream()
                            .collect(Collectors.toMap(user -> user, user -> inForce.getOrDefault(user, Set.of()))),
                    Map.of());
        }
        var byRoles = new HashMap<>(known);
        var byPerson = new HashMap<UserId, Set<ChannelId>>();
        for (var user : people) {
            var access = members.get(user);
            if (access != null) {
                var roles = access.roleSet();
                byRoles.putIfAbsent(roles, readable.getOrDefault(roles, Set.of()));
                byPerson.put(user, byRoles.getOrDefault(roles, Set.of()));
            }
        }
        return new Rights(version, channelsVersion, true, byPerson, byRoles);
    }

    @Override
    public Map<ChannelId, Long> heads(Collection<ChannelId> channels) {
        answerOrFail();
        if (channels.isEmpty()) {
            return Map.of();
        }
        askedHeads.add(Set.copyOf(channels));
        return channels.stream().collect(Collectors.toMap(channel -> channel, this::head));
    }

    long head(ChannelId channel) {
        return events.getOrDefault(channel, List.of()).size();
    }

    @Override
    public List<PublishedEvent> events(ChannelId channel, long after) {
        answerOrFail();
        var all = events.getOrDefault(channel, List.of());
        return all.stream().skip(after).limit(PAGE).toList();
    }

    private void answerOrFail() {
        if (failures > 0) {
            failures--;
            throw ProblemException.unavailable("The truth");
        }
    }

    @Override
    public List<Joined> serversOf(UserId user) {
        return List.of();
    }

    @Override
    public CompletableFuture<JsonObject> user(UserId id) {
        return CompletableFuture.completedFuture(
                Json.createObjectBuilder().add("id", id.toString()).build());
    }

    static Access access(UserId user, RoleId... roles) {
        return new Access(user, false, List.of(roles));
    }
}

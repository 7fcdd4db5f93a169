package app.beep.notify.gateway.control;

import app.beep.common.peers.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.events.PublishedEvent;
import app.beep.notify.peers.control.ChannelsApi;
import app.beep.notify.peers.control.MessagingApi;
import app.beep.notify.peers.control.ServersApi;
import app.beep.notify.peers.control.ServersApi.Accesses;
import app.beep.notify.peers.control.ServersApi.Joined;
import app.beep.notify.peers.control.UsersApi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What the gateway reads from the services that own it. Each read throws {@link ProblemException} 503 when its owner
 * does not answer.
 */
@ApplicationScoped
class Truth {
    @Inject
    @RestClient
    ServersApi servers;

    @Inject
    @RestClient
    ChannelsApi channels;

    @Inject
    @RestClient
    MessagingApi messaging;

    @Inject
    @RestClient
    UsersApi users;

    List<Joined> serversOf(UUID user) {
        return read(() -> servers.joined(user)).items();
    }

    /** The access of those of the users who are members. */
    Accesses accesses(UUID server, Collection<UUID> members) {
        try {
            return read(() -> servers.accesses(server, new ServersApi.Wanted(List.copyOf(members))));
        } catch (PeerRefused gone) {
            if (gone.status() == 404) {
                return new Accesses(Long.MAX_VALUE, 0, List.of());
            }
            throw ProblemException.unavailable("beep-servers");
        }
    }

    Set<UUID> readable(UUID server, UUID user) {
        return Set.copyOf(read(() -> channels.readable(server, user)).items());
    }

    Map<UUID, Long> heads(Collection<UUID> wanted) {
        var heads = new HashMap<UUID, Long>();
        if (!wanted.isEmpty()) {
            var json = read(() -> messaging.heads(new MessagingApi.Wanted(List.copyOf(wanted))));
            json.forEach((channel, seq) -> heads.put(
                    UUID.fromString(channel), json.getJsonNumber(channel).longValueExact()));
        }
        return heads;
    }

    /** A channel's events after a seq, ascending, 1001 at most. */
    List<PublishedEvent> events(UUID channel, long after) {
        return read(() -> messaging.events(channel, after)).items().stream()
                .map(PublishedEvent::read)
                .toList();
    }

    /** The user's profile, or the bare id while beep-users is down. */
    JsonObject user(UUID id) {
        try {
            var found = read(() -> users.byIds(id.toString())).getJsonArray("items");
            return found.isEmpty() ? nameless(id) : found.getJsonObject(0);
        } catch (ProblemException | PeerRefused down) {
            return nameless(id);
        }
    }

    private static JsonObject nameless(UUID id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }

    private static <T> T read(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("A service behind the gateway");
        }
    }
}

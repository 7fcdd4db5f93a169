package app.beep.search.queries.control;

import app.beep.common.authorization.Lookups;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.search.peers.control.ChannelsApi;
import app.beep.search.peers.control.ChannelsApi.Channel;
import app.beep.search.queries.entity.MessageQuery;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Which channels a search may look into, and whether what it found may still be shown; Permify decides both times. */
@ApplicationScoped
public class ReadableChannels {
    private static final int MOST = 20_000;

    @Inject
    Permissions permissions;

    @Inject
    Lookups lookups;

    @Inject
    @RestClient
    ChannelsApi channels;

    /** Names may be ten seconds old. */
    private final Cache<UUID, Channel> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    /** @throws ProblemException 404 for a server or channel that the user may not see */
    public List<UUID> within(UUID user, MessageQuery query) {
        var server = query.serverId();
        if (server != null
                && !permissions.allows(new UserId(user), Resource.server(new ServerId(server)), "is_member")) {
            throw ProblemException.notFound();
        }
        var channel = query.channelId();
        if (channel == null) {
            return lookups.resourcesOf(new UserId(user), "channel", "read", MOST);
        }
        var found = look(List.of(channel)).get(channel);
        if (found == null
                || (server != null && !server.equals(found.serverId()))
                || !permissions.allows(new UserId(user), resource(found), "read")) {
            throw ProblemException.notFound();
        }
        return List.of(channel);
    }

    /** Those of the channels that exist and that the user may read now. */
    public Map<UUID, Channel> stillReadable(UUID user, Collection<UUID> ids) {
        var found = look(ids);
        var byServer = found.values().stream()
                .map(ReadableChannels::resource)
                .collect(Collectors.groupingBy(Resource::serverId));
        return byServer.values().stream()
                .flatMap(ofServer -> permissions.allowedOf(new UserId(user), ofServer, "read").stream())
                .map(channel -> found.get(channel.id().value()))
                .collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    private Map<UUID, Channel> look(Collection<UUID> ids) {
        var found = new HashMap<>(known.getAllPresent(ids));
        var unknown =
                ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            for (var channel : ask(unknown)) {
                known.put(channel.id(), channel);
                found.put(channel.id(), channel);
            }
        }
        return found;
    }

    private List<Channel> ask(List<UUID> ids) {
        try {
            return channels.look(new ChannelsApi.Wanted(ids)).items();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-channels");
        }
    }

    private static Resource resource(Channel channel) {
        return Resource.channel(new ChannelId(channel.id()), new ServerId(channel.serverId()));
    }
}

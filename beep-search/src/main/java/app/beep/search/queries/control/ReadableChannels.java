package app.beep.search.queries.control;

import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.search.peers.control.ChannelLabels;
import app.beep.search.peers.control.ChannelsApi.Channel;
import app.beep.search.peers.control.Memberships;
import app.beep.search.queries.entity.MessageQuery;
import app.beep.search.queries.entity.Searcher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which channels a search may look into, and whether what it found may still be shown. A search that is repeated asks
 * Permify nothing while no access version has risen.
 */
@ApplicationScoped
public class ReadableChannels {
    @Inject
    Permissions permissions;

    @Inject
    ReadableServers readable;

    @Inject
    Memberships memberships;

    @Inject
    ChannelLabels labels;

    /** @throws ProblemException 404 for a server or channel that the person may not see; 503 when nobody knows */
    public Set<ChannelId> within(Searcher searcher, MessageQuery query) {
        var server = query.serverId();
        var channel = query.channelId();
        if (channel != null) {
            var label = labels.of(List.of(channel)).get(channel);
            if (label == null
                    || (server != null && !server.equals(label.serverId()))
                    || readableAmong(searcher, label.serverId(), List.of(label)).isEmpty()) {
                throw ProblemException.notFound();
            }
            return Set.of(channel);
        }
        return server == null
                ? everywhere(searcher)
                : readable.in(server, searcher).orElseThrow(ProblemException::notFound);
    }

    /** Those of the channels that exist and that the person may read now. */
    public Map<ChannelId, Channel> stillReadable(Searcher searcher, Collection<ChannelId> ids) {
        var still = new HashMap<ChannelId, Channel>();
        labels.of(ids).values().stream()
                .collect(Collectors.groupingBy(Channel::serverId))
                .forEach((server, ofServer) ->
                        readableAmong(searcher, server, ofServer).forEach(channel -> still.put(channel.id(), channel)));
        return still;
    }

    private Set<ChannelId> everywhere(Searcher searcher) {
        return memberships.of(searcher.id()).stream()
                .flatMap(server -> readable.in(server, searcher).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Channel> readableAmong(Searcher searcher, ServerId server, List<Channel> channels) {
        var known = readable.known(server, searcher.id()).orElseGet(() -> allowed(searcher, channels));
        return channels.stream().filter(channel -> known.contains(channel.id())).toList();
    }

    private Set<ChannelId> allowed(Searcher searcher, List<Channel> channels) {
        var resources = channels.stream()
                .map(channel -> new Resource.OfChannel(channel.id(), channel.serverId()))
                .toList();
        return permissions.allowedOf(searcher.id(), resources, "read").stream()
                .map(Resource.OfChannel::id)
                .collect(Collectors.toSet());
    }
}

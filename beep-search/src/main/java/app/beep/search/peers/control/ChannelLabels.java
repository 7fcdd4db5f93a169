package app.beep.search.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.problem.ProblemException;
import app.beep.search.peers.control.ChannelsApi.Channel;
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
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What channels are called and where they belong; names may be ten seconds old. */
@ApplicationScoped
public class ChannelLabels {
    @Inject
    @RestClient
    ChannelsApi channels;

    private final Cache<ChannelId, Channel> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    /**
     * Those of up to 100 channels that exist.
     *
     * @throws ProblemException 503 when beep-channels does not answer
     */
    public Map<ChannelId, Channel> of(Collection<ChannelId> ids) {
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

    private List<Channel> ask(List<ChannelId> ids) {
        try {
            return channels.look(new ChannelsApi.Wanted(ids)).items();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-channels");
        }
    }
}

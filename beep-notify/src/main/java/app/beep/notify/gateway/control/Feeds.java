package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The channels of a server that somebody here hears. */
final class Feeds {
    private final Map<ChannelId, ChannelFeed> feeds = new HashMap<>();

    @Nullable
    ChannelFeed of(ChannelId channel) {
        return feeds.get(channel);
    }

    List<ChannelId> channels() {
        return List.copyOf(feeds.keySet());
    }

    /** Those of the channels whose heads must be read before somebody can hear them. */
    Set<ChannelId> unknown(Collection<ChannelId> channels) {
        var unknown = new HashSet<>(channels);
        unknown.removeAll(feeds.keySet());
        return unknown;
    }

    /** Starts channels that are not followed yet after their heads. */
    void begin(Map<ChannelId, Long> heads) {
        heads.forEach((channel, head) -> feeds.computeIfAbsent(channel, id -> new ChannelFeed(id, head)));
    }

    /** @return the seq after which the listener hears the channel */
    long join(ChannelId channel, Connection listener) {
        var feed = feeds.computeIfAbsent(channel, id -> new ChannelFeed(id, 0));
        feed.join(listener);
        return feed.delivered();
    }

    void leave(ChannelId channel, Connection listener) {
        var feed = feeds.get(channel);
        if (feed != null) {
            feed.leave(listener);
        }
    }

    /** Forgets the channels that nobody hears any more. */
    void tidy() {
        feeds.values().removeIf(ChannelFeed::isUnheard);
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a client says it stands, as far as that can be. It may be ahead of this gateway, which hears of an event a moment
 * later than another one, but never of the channel itself: a position beyond the channel's end is left from before the
 * database was restored, or made up, and would keep all that comes from the client.
 */
final class Believed {
    private Believed() {}

    /**
     * @param heads of the client's channels, as this gateway has heard
     * @param ends asks for the last seq that there is
     */
    static Map<ChannelId, Long> of(
            Map<ChannelId, Long> said,
            Map<ChannelId, Long> heads,
            Function<Collection<ChannelId>, Map<ChannelId, Long>> ends) {
        var ahead = ahead(said, heads);
        if (ahead.isEmpty()) {
            return said;
        }
        var known = ends.apply(ahead);
        var believed = new HashMap<>(said);
        for (var channel : ahead) {
            var end = Math.max(heads.getOrDefault(channel, 0L), known.getOrDefault(channel, 0L));
            believed.computeIfPresent(channel, (any, seq) -> Math.min(seq, end));
        }
        return believed;
    }

    private static Set<ChannelId> ahead(Map<ChannelId, Long> said, Map<ChannelId, Long> heads) {
        return said.entrySet().stream()
                .filter(one -> heads.containsKey(one.getKey()) && one.getValue() > heads.getOrDefault(one.getKey(), 0L))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a client that comes back has missed: up to 1,000 events of each channel, or word of a gap. */
final class Replay {
    private static final int MOST = 1_000;

    private final Truth truth;

    Replay(Truth truth) {
        this.truth = truth;
    }

    /** The frames between what the client has seen and the heads; also sets the heads to where its events begin. */
    List<EncodedFrame> missed(Map<ChannelId, Long> seen, Map<ChannelId, Long> heads) {
        var frames = new ArrayList<EncodedFrame>();
        seen.forEach((channel, last) -> {
            var head = heads.get(channel);
            if (head == null) {
                return;
            }
            if (last > head) {
                heads.put(channel, last);
            } else if (last < head) {
                frames.addAll(between(channel, last, head));
            }
        });
        return frames;
    }

    private List<EncodedFrame> between(ChannelId channel, long seen, long head) {
        if (head - seen > MOST) {
            return List.of(ServerFrame.gap(channel, seen + 1, head));
        }
        var events = truth.events(channel, seen).stream()
                .filter(event -> event.header().seq() != null && event.header().seq() <= head)
                .toList();
        if (events.size() != head - seen) {
            return List.of(ServerFrame.gap(channel, seen + 1, head));
        }
        return events.stream().map(event -> EncodedFrame.of(event.frame())).toList();
    }
}

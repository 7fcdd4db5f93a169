package app.beep.notify.gateway.boundary;

import app.beep.common.ids.ChannelId;
import app.beep.notify.gateway.entity.ClientFrame.Positions;
import java.util.HashMap;
import java.util.Map;

/** Where a client that comes back stands, said in one frame or several, bounded. For one thread at a time. */
final class Stand {
    /** Of more channels nobody is a member. */
    static final int MOST_CHANNELS = 5_000;

    private Map<ChannelId, Long> channels = new HashMap<>();
    private boolean whole;

    /** @throws IllegalArgumentException when it was whole already, or when it gets too large */
    void add(Positions part) {
        if (whole || channels.size() + part.channels().size() > MOST_CHANNELS) {
            throw new IllegalArgumentException("more positions than there can be");
        }
        channels.putAll(part.channels());
        whole = !part.more();
    }

    boolean isWhole() {
        return whole;
    }

    /** Gives it away, once. */
    Map<ChannelId, Long> take() {
        var all = channels;
        channels = Map.of();
        return all;
    }
}

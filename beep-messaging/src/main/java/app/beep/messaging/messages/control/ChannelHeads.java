package app.beep.messaging.messages.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The last seq of each channel. */
@ApplicationScoped
public class ChannelHeads {
    @Inject
    Jdbi sql;

    /** A channel with its last seq. */
    public record Head(ChannelId channelId, long seq) {}

    /**
     * Takes the next {@code count} numbers under the row lock of the channel's head, which is held until the
     * transaction ends.
     *
     * @return the last of them; empty when the channel takes no more events
     */
    public OptionalLong advance(ChannelId channel, ServerId server, int count) {
        return sql.withHandle(db -> db.createQuery("""
                        insert into channel_head (channel_id, server_id, seq) values (:channel, :server, :count)
                        on conflict (channel_id) do update set seq = channel_head.seq + excluded.seq
                          where not channel_head.closed
                        returning seq
                        """)
                .bind("channel", channel)
                .bind("server", server)
                .bind("count", count)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty));
    }

    /** The head of one channel; 0 for one without events. */
    public long of(ChannelId channel) {
        return of(List.of(channel)).getOrDefault(channel, 0L);
    }

    /** The heads of the channels; 0 for one without events. */
    public Map<ChannelId, Long> of(Collection<ChannelId> channels) {
        if (channels.isEmpty()) {
            return Map.of();
        }
        var known = sql.withHandle(db -> db
                .createQuery("select channel_id, seq from channel_head where channel_id in (<channels>)")
                .bindList("channels", List.copyOf(channels))
                .mapTo(Head.class)
                .stream()
                .collect(Collectors.toMap(Head::channelId, Head::seq)));
        return channels.stream().distinct().collect(Collectors.toMap(id -> id, id -> known.getOrDefault(id, 0L)));
    }
}

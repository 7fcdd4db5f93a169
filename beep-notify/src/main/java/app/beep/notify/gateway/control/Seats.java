package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.UserId;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sits in a room: each connection, whose it is, and the channels it hears. */
final class Seats {
    private final Map<Connection, Seat> seats = new LinkedHashMap<>();
    private final Map<UserId, Set<Connection>> byUser = new HashMap<>();

    record Seat(UserId user, Set<ChannelId> channels) {}

    Seat take(Connection connection, UserId user) {
        byUser.computeIfAbsent(user, nobody -> new LinkedHashSet<>()).add(connection);
        return seats.computeIfAbsent(connection, free -> new Seat(user, new HashSet<>()));
    }

    @Nullable
    Seat of(Connection connection) {
        return seats.get(connection);
    }

    /** Frees the seat, if there is one, and tells what it was. */
    @Nullable
    Seat free(Connection connection) {
        var seat = seats.remove(connection);
        if (seat != null) {
            byUser.computeIfPresent(seat.user(), (user, theirs) -> {
                theirs.remove(connection);
                return theirs.isEmpty() ? null : theirs;
            });
        }
        return seat;
    }

    List<Connection> of(UserId user) {
        return List.copyOf(byUser.getOrDefault(user, Set.of()));
    }

    Set<UserId> users() {
        return Set.copyOf(byUser.keySet());
    }

    List<Connection> all() {
        return List.copyOf(seats.keySet());
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Tells those who hear the channel. */
    void tellReaders(ChannelId channel, EncodedFrame frame) {
        for (var connection : all()) {
            var seat = of(connection);
            if (seat != null && seat.channels().contains(channel)) {
                connection.event(frame);
            }
        }
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.events.Event;
import app.beep.common.events.EventFrame;
import app.beep.common.problem.ProblemException;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import app.beep.notify.peers.control.ServersApi.Access;
import app.beep.notify.peers.control.ServersApi.Accesses;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One server as this gateway knows it: the connected members with the channels each may read, as of an access version.
 * Everything here happens on the server's lane, so events, joins and access changes never overtake each other
 * (R-RT-05).
 */
final class Room {
    private final UUID server;
    private final Truth truth;
    private final Map<UUID, ChannelFeed> feeds = new HashMap<>();
    private final Map<Connection, Seat> seats = new HashMap<>();
    private final Map<String, Set<UUID>> readableByRoles = new HashMap<>();
    private long version = -1;
    private boolean stale;
    private boolean recovering;
    private boolean missed;

    /** A connection in the room: whose it is, and the channels it hears. */
    private record Seat(UUID user, Set<UUID> channels) {}

    Room(UUID server, Truth truth) {
        this.server = server;
        this.truth = truth;
    }

    boolean isEmpty() {
        return seats.isEmpty();
    }

    /** True once: whoever is told so looks at the truth again until that succeeds. */
    boolean beginRecovery() {
        var first = !recovering;
        recovering = true;
        missed = true;
        return first;
    }

    void recovered() {
        recovering = false;
    }

    /**
     * Gives a connection its seat.
     *
     * @return the heads of the channels it hears: the first event of each has the next seq
     */
    Map<UUID, Long> enter(Connection connection, Access access, long accessVersion) {
        var current = access;
        if (accessVersion != version || stale || !readableByRoles.containsKey(roles(access))) {
            current = refresh(Set.of(access.userId())).get(access.userId());
        }
        if (current == null) {
            return Map.of();
        }
        var seat = new Seat(current.userId(), new HashSet<>());
        var heads = hear(connection, seat, readable(current));
        seats.put(connection, seat);
        return heads;
    }

    void leave(Connection connection) {
        var seat = seats.remove(connection);
        if (seat != null) {
            Set.copyOf(seat.channels()).forEach(channel -> unhear(connection, seat, channel));
        }
    }

    void leave(UUID user) {
        connections(user).forEach(this::leave);
    }

    List<Connection> connections(UUID user) {
        return seats.entrySet().stream()
                .filter(seat -> seat.getValue().user().equals(user))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A channel's event in its order; true when something before it is missing. */
    boolean inOrder(UUID channel, Event event) {
        var feed = feeds.get(channel);
        return feed != null && feed.offer(event);
    }

    /** Reads what is missing before the events that came early, unless it has come meanwhile. */
    void closeGap(UUID channel) {
        var feed = feeds.get(channel);
        if (feed != null && feed.isWaiting()) {
            catchUp(channel, feed);
        }
    }

    /** Reads what happened while the room could not be refreshed. */
    void catchUpMissed() {
        if (missed) {
            Map.copyOf(feeds).forEach(this::catchUp);
            missed = false;
        }
    }

    private void catchUp(UUID channel, ChannelFeed feed) {
        long before;
        do {
            before = feed.delivered();
            for (var event : truth.events(channel, before)) {
                if (event.accessVersion() != null && !knows(event.accessVersion())) {
                    refresh();
                }
                if (feeds.get(channel) != feed) {
                    return;
                }
                feed.offer(event);
            }
        } while (feed.delivered() > before);
    }

    /** An event without seq, to those who may read the channel. */
    void tellReaders(UUID channel, Event event) {
        var frame = EncodedFrame.of(EventFrame.of(event).toString());
        seats.forEach((connection, seat) -> {
            if (seat.channels().contains(channel)) {
                connection.event(frame);
            }
        });
    }

    void tellAll(Event event) {
        var frame = EncodedFrame.of(EventFrame.of(event).toString());
        seats.keySet().forEach(connection -> connection.event(frame));
    }

    /** Whether the room's seats were given under this version of the access rules, or a later one. */
    boolean knows(long accessVersion) {
        return accessVersion <= version && !stale;
    }

    /** The one access change that leads to this version has been applied here. */
    boolean advanceTo(long accessVersion) {
        if (accessVersion == version + 1 && !stale) {
            version = accessVersion;
            return true;
        }
        return accessVersion <= version;
    }

    /**
     * Looks at the truth again: who is still a member, and what each may read. Until that succeeds the room is stale and
     * delivers nothing.
     *
     * @throws ProblemException 503 when the truth cannot be read
     */
    void refresh() {
        refresh(Set.of());
    }

    /** Every seat is checked under the one answer whose version the room then has; also tells of the users beside. */
    private Map<UUID, Access> refresh(Set<UUID> beside) {
        stale = true;
        var users = seats.values().stream().map(Seat::user).collect(Collectors.toCollection(HashSet::new));
        users.addAll(beside);
        var accesses = lookUp(users);
        var byUser = accesses.items().stream().collect(Collectors.toMap(Access::userId, access -> access));
        for (var connection : Set.copyOf(seats.keySet())) {
            var seat = seats.get(connection);
            if (seat != null) {
                adjust(connection, seat, byUser.get(seat.user()));
            }
        }
        version = Math.max(version, accesses.accessVersion());
        stale = false;
        return byUser;
    }

    /**
     * Asks who has which roles, and what each set of roles may read, which is true of one member with these roles and
     * kept for all: so the roles must not have changed between the two.
     */
    private Accesses lookUp(Set<UUID> users) {
        var accesses = truth.accesses(server, users);
        var readable = new HashMap<String, Set<UUID>>();
        accesses.items()
                .forEach(access ->
                        readable.computeIfAbsent(roles(access), key -> truth.readable(server, access.userId())));
        if (truth.accesses(server, Set.of()).rolesVersion() != accesses.rolesVersion()) {
            throw ProblemException.unavailable("The roles of a server that are changing");
        }
        readableByRoles.clear();
        readableByRoles.putAll(readable);
        return accesses;
    }

    private void adjust(Connection connection, Seat seat, @org.jspecify.annotations.Nullable Access access) {
        if (access == null) {
            connection.event(ServerFrame.accessChanged(server, Map.of(), Set.copyOf(seat.channels())));
            leave(connection);
            return;
        }
        var readable = readable(access);
        var lost = new HashSet<>(seat.channels());
        lost.removeAll(readable);
        lost.forEach(channel -> unhear(connection, seat, channel));
        var gained = hear(connection, seat, readable);
        if (!lost.isEmpty() || !gained.isEmpty()) {
            connection.event(ServerFrame.accessChanged(server, gained, lost));
        }
    }

    private Set<UUID> readable(Access access) {
        return readableByRoles.getOrDefault(roles(access), Set.of());
    }

    private static String roles(Access access) {
        return access.owner()
                ? "owner"
                : access.roles().stream().sorted().toList().toString();
    }

    private Map<UUID, Long> hear(Connection connection, Seat seat, Set<UUID> channels) {
        var fresh = channels.stream()
                .filter(channel -> !seat.channels().contains(channel))
                .toList();
        var unknown =
                fresh.stream().filter(channel -> !feeds.containsKey(channel)).toList();
        truth.heads(unknown).forEach((channel, head) -> feeds.put(channel, new ChannelFeed(channel, head)));
        var heads = new LinkedHashMap<UUID, Long>();
        for (var channel : fresh) {
            var feed = feeds.computeIfAbsent(channel, id -> new ChannelFeed(id, 0));
            feed.join(connection);
            seat.channels().add(channel);
            heads.put(channel, feed.delivered());
        }
        return heads;
    }

    private void unhear(Connection connection, Seat seat, UUID channel) {
        seat.channels().remove(channel);
        var feed = feeds.get(channel);
        if (feed != null) {
            feed.leave(connection);
            if (feed.isUnheard()) {
                feeds.remove(channel);
            }
        }
    }
}

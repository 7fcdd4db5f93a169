package app.beep.notify.gateway.control;

import app.beep.common.events.Audience;
import app.beep.common.events.Event;
import app.beep.common.events.EventFrame;
import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The servers that somebody here is connected to, each on its lane. */
@ApplicationScoped
public class Rooms {
    private static final int LANES = 8;
    private static final long GRACE_MILLIS = 50;
    private static final long RETRY_MILLIS = 250;

    @Inject
    Truth truth;

    @Inject
    Connections connections;

    @Inject
    Threads threads;

    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final List<Lane> lanes = new ArrayList<>();

    @PostConstruct
    void open() {
        for (int number = 0; number < LANES; number++) {
            var lane = new Lane();
            lanes.add(lane);
            lane.start(threads, "gateway-lane-" + number);
        }
    }

    @PreDestroy
    void close() {
        lanes.forEach(Lane::stop);
    }

    /** Seats a connection in a server; the result is the heads of the channels it hears there. */
    CompletableFuture<Map<UUID, Long>> enter(Connection connection, Joined joined) {
        var server = UUID.fromString(joined.server().getString("id"));
        return lane(server).call(() -> {
            var room = rooms.computeIfAbsent(server, id -> new Room(id, truth));
            if (!connection.isOpen()) {
                return Map.of();
            }
            return room.enter(connection, joined.access(), joined.accessVersion());
        });
    }

    /** A connection has gone. */
    void leave(Connection connection) {
        rooms.keySet()
                .forEach(server -> lane(server).run(() -> {
                    var room = rooms.get(server);
                    if (room != null) {
                        room.leave(connection);
                        tidy(server, room);
                    }
                }));
    }

    /** Applies an event of a server or of one of its channels. */
    void on(Event event) {
        switch (event.audience()) {
            case Audience.Channel(var channel, var server) -> onLane(server, room -> inChannel(room, channel, event));
            case Audience.Server(var server) -> inServer(server, event);
            case Audience.User user -> {}
            case Audience.Services nobody -> {}
        }
    }

    private void onLane(UUID server, Consumer<Room> work) {
        if (rooms.containsKey(server)) {
            lane(server).run(() -> {
                var room = rooms.get(server);
                if (room != null) {
                    work.accept(room);
                }
            });
        }
    }

    /** Also for a server without a room, when somebody who is connected has just come into it. */
    private void inServer(UUID server, Event event) {
        var arrives = event.type().equals("member.joined")
                && !connections.of(memberId(event)).isEmpty();
        if (arrives || rooms.containsKey(server)) {
            lane(server).run(() -> {
                var room = arrives ? rooms.computeIfAbsent(server, id -> new Room(id, truth)) : rooms.get(server);
                if (room != null) {
                    apply(room, server, event);
                }
            });
        }
    }

    private void inChannel(Room room, UUID channel, Event event) {
        if (!upToDate(room, channel, event)) {
            return;
        }
        if (event.seq() != null) {
            if (room.inOrder(channel, event)) {
                lane(event).later(GRACE_MILLIS, () -> attempt(room, channel, event, () -> room.closeGap(channel)));
            }
        } else if (event.type().startsWith("channel.")) {
            attempt(room, channel, event, () -> {
                room.refresh();
                room.tellReaders(channel, event);
            });
        } else {
            room.tellReaders(channel, event);
        }
    }

    /** Before anything is shown, the room must know the access rules under which it happened. */
    private boolean upToDate(Room room, UUID channel, Event event) {
        var needed = event.accessVersion();
        if (needed == null || room.knows(needed)) {
            return true;
        }
        try {
            room.refresh();
            room.catchUpMissed();
            return true;
        } catch (ProblemException unreachable) {
            recover(room, event);
            return event.seq() == null && later(channel, room, event);
        }
    }

    /** Until the truth can be read nothing is delivered; what has a seq is then read from it. */
    private void recover(Room room, Event event) {
        if (room.beginRecovery()) {
            lane(event).later(RETRY_MILLIS, () -> {
                room.recovered();
                try {
                    room.refresh();
                    room.catchUpMissed();
                } catch (ProblemException stillUnreachable) {
                    recover(room, event);
                }
            });
        }
    }

    private boolean later(UUID channel, Room room, Event event) {
        lane(event).later(RETRY_MILLIS, () -> inChannel(room, channel, event));
        return false;
    }

    private void attempt(Room room, UUID channel, Event event, Runnable work) {
        try {
            work.run();
        } catch (ProblemException unreachable) {
            later(channel, room, event);
        }
    }

    private void apply(Room room, UUID server, Event event) {
        try {
            switch (event.type()) {
                case "member.joined" -> joined(room, server, event);
                case "member.left", "member.banned" -> left(room, event);
                case "member.updated", "role.updated", "role.deleted" -> rolesChanged(room, event);
                default -> room.tellAll(event);
            }
            var version = event.accessVersion();
            if (version != null && !room.advanceTo(version)) {
                room.refresh();
                room.catchUpMissed();
            }
        } catch (ProblemException unreachable) {
            lane(server).later(RETRY_MILLIS, () -> inServer(server, event));
            return;
        }
        tidy(server, room);
    }

    /** Permify has the change by now: who is in the room is looked at again, whatever version the room has. */
    private static void rolesChanged(Room room, Event event) {
        room.refresh();
        room.catchUpMissed();
        room.tellAll(event);
    }

    private void joined(Room room, UUID server, Event event) {
        var user = memberId(event);
        var newcomers = connections.of(user);
        if (event.accessVersion() != null) {
            room.advanceTo(event.accessVersion());
        }
        if (!newcomers.isEmpty()) {
            var accesses = truth.accesses(server, List.of(user));
            for (var connection : newcomers) {
                if (!accesses.items().isEmpty()
                        && room.connections(user).stream().noneMatch(seated -> seated == connection)) {
                    var gained = room.enter(connection, accesses.items().getFirst(), accesses.accessVersion());
                    connection.event(ServerFrame.accessChanged(server, gained, List.of()));
                }
            }
        }
        room.tellAll(event);
    }

    private static void left(Room room, Event event) {
        var version = event.accessVersion();
        if (version != null && room.knows(version)) {
            room.tellAll(event); // the seats were given later than this, under what is true now
            return;
        }
        var user = UUID.fromString(event.data().getString("userId"));
        var gone = room.connections(user);
        room.leave(user);
        room.tellAll(event);
        var frame = EncodedFrame.of(EventFrame.of(event).toString());
        gone.forEach(connection -> connection.event(frame));
    }

    private static UUID memberId(Event event) {
        return UUID.fromString(event.data().getJsonObject("user").getString("id"));
    }

    private void tidy(UUID server, Room room) {
        if (room.isEmpty()) {
            rooms.remove(server, room);
        }
    }

    private Lane lane(Event event) {
        return switch (event.audience()) {
            case Audience.Channel in -> lane(in.serverId());
            case Audience.Server in -> lane(in.serverId());
            default -> lanes.getFirst();
        };
    }

    private Lane lane(UUID server) {
        return lanes.get(Math.floorMod(server.hashCode(), LANES));
    }
}

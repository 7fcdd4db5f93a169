package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.service.Threads;
import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.notify.gateway.control.Room.Surroundings;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The servers that somebody here is connected to, each on its lane. */
@ApplicationScoped
public class Rooms {
    private static final int LANES = 8;
    private static final String JOINED = "member.joined";

    @Inject
    Truth truth;

    @Inject
    Connections connections;

    @Inject
    Threads threads;

    private final Map<ServerId, Room> rooms = new ConcurrentHashMap<>();
    private final List<LaneThread> lanes = new ArrayList<>();

    @PostConstruct
    void open() {
        for (int number = 0; number < LANES; number++) {
            var lane = new LaneThread();
            lanes.add(lane);
            lane.start(threads, "gateway-lane-" + number);
        }
    }

    @PreDestroy
    void close() {
        lanes.forEach(LaneThread::stop);
    }

    /** Seats a connection in a server; the result is the heads of the channels it hears there. */
    CompletableFuture<Map<ChannelId, Long>> enter(Connection connection, Joined joined) {
        var server = ServerId.of(joined.server().getString("id"));
        connection.rooms().add(server);
        var heads = new CompletableFuture<Map<ChannelId, Long>>();
        lane(server)
                .run(() -> room(server)
                        .enter(connection, joined.access(), joined.accessVersion())
                        .whenComplete((found, failed) -> {
                            if (failed == null) {
                                heads.complete(found);
                            } else {
                                heads.completeExceptionally(failed);
                            }
                        }));
        return heads;
    }

    /** A connection has gone. */
    void leave(Connection connection) {
        connection.rooms().forEach(server -> onLane(server, room -> room.leave(connection)));
    }

    /** Applies an event of a server or of one of its channels. */
    void on(PublishedEvent event) {
        switch (event.header().audience()) {
            case Audience.Channel(var channel, var server) -> onLane(server, room -> room.happened(event));
            case Audience.Server(var server) -> inServer(server, event);
            default -> {}
        }
    }

    /** Also for a server without a room, when somebody who is connected has just come into it. */
    private void inServer(ServerId server, PublishedEvent event) {
        if (rooms.containsKey(server)) {
            onLane(server, room -> room.happened(event));
        } else if (event.header().type().equals(JOINED)
                && event.data() instanceof MemberJoined joined
                && !connections.of(joined.userId()).isEmpty()) {
            lane(server).run(() -> room(server).happened(event));
        }
    }

    /** Who may read what may have changed unseen. */
    void lookAgain() {
        rooms.keySet().forEach(server -> onLane(server, Room::lookAgain));
    }

    /** Events of channels may have been missed. */
    void catchUp() {
        rooms.keySet().forEach(server -> onLane(server, Room::catchUp));
    }

    private void onLane(ServerId server, Consumer<Room> work) {
        if (rooms.containsKey(server)) {
            lane(server).run(() -> {
                var room = rooms.get(server);
                if (room != null) {
                    work.accept(room);
                    tidy(server);
                }
            });
        }
    }

    private Room room(ServerId server) {
        return rooms.computeIfAbsent(
                server,
                id -> new Room(
                        id,
                        new Surroundings(
                                truth,
                                lane(id),
                                Thread::startVirtualThread,
                                System::nanoTime,
                                connections::of,
                                this::tidy)));
    }

    private void tidy(ServerId server) {
        rooms.computeIfPresent(server, (id, room) -> room.isEmpty() ? null : room);
    }

    private LaneThread lane(ServerId server) {
        return lanes.get(Math.floorMod(server.hashCode(), LANES));
    }
}

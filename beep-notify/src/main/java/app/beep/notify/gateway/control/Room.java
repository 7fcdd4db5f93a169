package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.notify.gateway.control.Seats.Seat;
import app.beep.notify.gateway.control.Step.Question;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import app.beep.notify.peers.control.ServersApi.Access;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * One server as this gateway knows it: who sits here, what each may read as of an access version, and the channels' feeds.
 * Everything here happens on the server's lane, one step after the other, so events, joins and access changes never
 * overtake each other (R-RT-05). Nobody waits for the truth there: while it is asked, what happens in the room is held back.
 */
final class Room {
    private static final Duration GRACE = Duration.ofMillis(50);

    private final ServerId server;
    private final Surroundings around;
    final Seats seats = new Seats();
    final Feeds feeds = new Feeds();
    final Readers readers;
    private final Looks looks;
    final Steps steps;
    private boolean willLookAgain;

    /**
     * What a room needs of the gateway.
     *
     * @param threads runs each question to the truth on a thread of its own
     * @param clock nanoseconds, as {@link System#nanoTime()}
     * @param connected the connections of a user here, in whatever rooms
     * @param empty hears when nobody is in the room any more
     */
    record Surroundings(
            Truth truth,
            Lane lane,
            Executor threads,
            LongSupplier clock,
            Function<UserId, Collection<Connection>> connected,
            Consumer<ServerId> empty) {}

    Room(ServerId server, Surroundings around) {
        this.server = server;
        this.around = around;
        readers = new Readers(around.clock());
        looks = new Looks(server, around.truth(), feeds);
        steps = new Steps(around.lane(), around.threads(), this::rest);
    }

    /** Nothing here happens before whatever happens to the server is heard. */
    void listen(CompletableFuture<Void> heard) {
        steps.begin(new Listen(heard));
    }

    /** Whether nobody sits here or is about to. */
    boolean isEmpty() {
        return seats.isEmpty() && steps.isIdle();
    }

    /**
     * Gives a connection its seat when its turn has come.
     *
     * @return the heads of the channels it hears: the first event of each has the next seq
     */
    CompletableFuture<Map<ChannelId, Long>> enter(Connection connection, Access access, long accessVersion) {
        var arrival = new Arrival(this, connection, access, accessVersion);
        steps.add(arrival);
        return arrival.heads();
    }

    void happened(PublishedEvent event) {
        steps.add(
                event.header().audience() instanceof Audience.Channel in
                        ? new InChannel(this, in.channelId(), event)
                        : new InServer(this, event));
    }

    /** At once, whatever is held back. */
    void leave(Connection connection) {
        var seat = seats.free(connection);
        if (seat != null) {
            seat.channels().forEach(channel -> feeds.leave(channel, connection));
        }
    }

    /** Looks at the truth again: who is still a member, and what each may read. */
    void lookAgain() {
        steps.add(new LookAgain(this));
    }

    /** Reads what may have been missed in the channels. */
    void catchUp() {
        feeds.channels().forEach(channel -> steps.add(new CatchUp(this, channel)));
    }

    /** Something before an event is missing: reads it, unless it comes within the grace. */
    void closeGapSoon(ChannelId channel) {
        around.lane().later(GRACE, () -> {
            var feed = feeds.of(channel);
            if (feed != null && feed.isWaiting()) {
                steps.add(new CatchUp(this, channel));
            }
        });
    }

    private void rest() {
        feeds.tidy();
        if (steps.wereLeftOut()) {
            catchUp();
        }
        if (isEmpty()) {
            around.empty().accept(server);
        }
    }

    List<PublishedEvent> read(ChannelId channel, long after) {
        return around.truth().events(channel, after);
    }

    /** The connections of a user that do not sit here yet. */
    List<Connection> newcomers(UserId user) {
        return around.connected().apply(user).stream()
                .filter(connection -> seats.of(connection) == null)
                .toList();
    }

    /** Asks what everybody here may read, and somebody beside; the seats are adjusted to the answer. */
    Question lookAtAll(Set<UserId> beside, long needed, Consumer<Rights> then) {
        var people = new HashSet<>(seats.users());
        people.addAll(beside);
        return looks.at(people, Map.of(), rights -> {
            seats.users().forEach(user -> adjust(user, rights));
            readers.lookedAtAll(rights, needed);
            if (!rights.settled()) {
                lookAgainSoon();
            }
            then.accept(rights);
        });
    }

    /** Asks what one may read. */
    Question lookAt(UserId user, Consumer<Rights> then) {
        return looks.at(Set.of(user), readers.known(), rights -> {
            readers.lookedAtOne(rights);
            then.accept(rights);
        });
    }

    Question headsOf(Set<ChannelId> channels) {
        return looks.atHeads(channels);
    }

    private void lookAgainSoon() {
        if (!willLookAgain) {
            willLookAgain = true;
            around.lane().later(Readers.PROVISIONAL, () -> {
                willLookAgain = false;
                if (!seats.isEmpty()) {
                    lookAgain();
                }
            });
        }
    }

    /** @return the heads of all channels it hears now */
    Map<ChannelId, Long> seat(Connection connection, UserId user, Set<ChannelId> readable) {
        connection.rooms().add(server);
        var seat = seats.take(connection, user);
        hear(connection, seat, readable);
        return seat.channels().stream()
                .collect(Collectors.toMap(channel -> channel, channel -> feeds.join(channel, connection)));
    }

    /** Tells the user's connections what they have gained and lost; who is no member any more loses the seat. */
    void adjust(UserId user, Rights rights) {
        var readable = rights.of(user);
        for (var connection : seats.of(user)) {
            var seat = seats.of(connection);
            if (seat != null && readable == null) {
                tellAccess(connection, Map.of(), Set.copyOf(seat.channels()));
                removeFromSeat(connection);
            } else if (seat != null && readable != null) {
                adjust(connection, seat, readable);
            }
        }
    }

    private void adjust(Connection connection, Seat seat, Set<ChannelId> readable) {
        var lost = new HashSet<>(seat.channels());
        lost.removeAll(readable);
        seat.channels().removeAll(lost);
        lost.forEach(channel -> feeds.leave(channel, connection));
        var gained = hear(connection, seat, readable);
        if (!lost.isEmpty() || !gained.isEmpty()) {
            tellAccess(connection, gained, lost);
        }
    }

    void tellAccess(Connection connection, Map<ChannelId, Long> gained, Set<ChannelId> lost) {
        connection.event(ServerFrame.accessChanged(server, gained, lost));
    }

    void removeFromSeat(Connection connection) {
        leave(connection);
        connection.rooms().remove(server);
    }

    private Map<ChannelId, Long> hear(Connection connection, Seat seat, Set<ChannelId> channels) {
        var heads = new LinkedHashMap<ChannelId, Long>();
        for (var channel : channels) {
            if (seat.channels().add(channel)) {
                heads.put(channel, feeds.join(channel, connection));
            }
        }
        return heads;
    }

    /** An event without seq, to those who may read the channel. */
    void tellReaders(ChannelId channel, PublishedEvent event) {
        seats.tellReaders(channel, EncodedFrame.of(event.frame()));
    }

    void tellAll(PublishedEvent event) {
        var frame = EncodedFrame.of(event.frame());
        seats.all().forEach(connection -> connection.event(frame));
    }
}

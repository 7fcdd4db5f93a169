package app.beep.notify.gateway.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.json.JsonBinding;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.ChannelEvent.ChannelCreated;
import app.beep.events.catalogue.ChannelEvent.ChannelDeleted;
import app.beep.events.catalogue.ChannelType;
import app.beep.events.catalogue.ChannelView;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.MemberEvent.MemberLeft;
import app.beep.events.catalogue.MemberEvent.MemberUpdated;
import app.beep.events.catalogue.MemberEvent.Reason;
import app.beep.events.catalogue.MemberView;
import app.beep.events.catalogue.MessageEvent.MessageDeleted;
import app.beep.events.catalogue.MessageEvent.MessageRef;
import app.beep.events.catalogue.RoleEvent.RoleDeleted;
import app.beep.events.catalogue.UserView;
import app.beep.notify.gateway.control.Room.Surroundings;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A room with two channels: everybody reads general, whoever has the role reads secret. */
final class RoomWorld {
    final ServerId server = ServerId.next();
    final ChannelId general = ChannelId.next();
    final ChannelId secret = ChannelId.next();
    final RoleId keyholder = RoleId.next();
    final FakeTruth truth = new FakeTruth();
    final ManualLane lane = new ManualLane();
    final ManualThreads asking = new ManualThreads();
    private final SendersWorld senders = new SendersWorld(2);
    private final Map<UserId, List<Connection>> connected = new HashMap<>();
    private final Map<Connection, FakeOutlet> outlets = new HashMap<>();
    private final Map<Connection, CompletableFuture<Map<ChannelId, Long>>> heads = new LinkedHashMap<>();
    int timesEmpty;
    final Room room = new Room(
            server,
            new Surroundings(
                    truth,
                    lane,
                    asking,
                    lane::nanos,
                    user -> connected.getOrDefault(user, List.of()),
                    empty -> timesEmpty++));

    RoomWorld() {
        truth.readable.put(new RoleSet(false, Set.of()), Set.of(general));
        truth.readable.put(new RoleSet(false, Set.of(keyholder)), Set.of(general, secret));
    }

    /** A member of the server with a connection that is ready and sits nowhere yet. */
    Connection member(RoleId... roles) {
        var user = new UserId(UUID.randomUUID());
        truth.members.put(user, FakeTruth.access(user, roles));
        return connection(user);
    }

    Connection connection(UserId user) {
        var outlet = new FakeOutlet();
        var connection = senders.readyConnection(outlet);
        outlets.put(connection, outlet);
        connected.computeIfAbsent(user, nobody -> new ArrayList<>()).add(connection);
        return connection;
    }

    UserId userOf(Connection connection) {
        return connected.entrySet().stream()
                .filter(entry -> entry.getValue().contains(connection))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** As identify does, with what the truth says at this moment. */
    CompletableFuture<Map<ChannelId, Long>> enters(Connection connection) {
        return enters(connection, truth.version);
    }

    CompletableFuture<Map<ChannelId, Long>> enters(Connection connection, long version) {
        var access = truth.members.getOrDefault(userOf(connection), FakeTruth.access(userOf(connection)));
        var result = room.enter(connection, access, version);
        heads.put(connection, result);
        return result;
    }

    /** Somebody who has entered. */
    Connection seated(RoleId... roles) {
        var connection = member(roles);
        enters(connection);
        settles();
        return connection;
    }

    void gains(Connection connection, RoleId... roles) {
        truth.members.put(userOf(connection), FakeTruth.access(userOf(connection), roles));
    }

    void isNoMemberAnyMore(Connection connection) {
        truth.members.remove(userOf(connection));
    }

    /** A message in the truth, not told yet. */
    PublishedEvent posted(ChannelId channel) {
        var all = truth.events.computeIfAbsent(channel, id -> new ArrayList<>());
        var event = in(channel, new MessageDeleted(new MessageRef(MessageId.next(), channel)))
                .seq(all.size() + 1L)
                .access(new AccessVersion(truth.version, truth.channelsVersion));
        all.add(PublishedEvent.of(event));
        return all.getLast();
    }

    void posts(ChannelId channel) {
        room.happened(posted(channel));
    }

    PublishedEvent opened(ChannelId channel) {
        var view = new ChannelView(channel, server, "later", ChannelType.TEXT, null, null, 0, false, Instant.EPOCH);
        return PublishedEvent.of(in(channel, new ChannelCreated(view)));
    }

    PublishedEvent deleted(ChannelId channel) {
        return PublishedEvent.of(in(channel, new ChannelDeleted(channel)));
    }

    PublishedEvent updated(Connection connection) {
        return change(new MemberUpdated(view(connection)));
    }

    PublishedEvent joined(Connection connection) {
        return change(new MemberJoined(view(connection)));
    }

    PublishedEvent left(Connection connection) {
        return change(new MemberLeft(userOf(connection), Reason.KICKED));
    }

    PublishedEvent roleDeleted() {
        return change(new RoleDeleted(keyholder));
    }

    private MemberView view(Connection connection) {
        return new MemberView(UserView.nameless(userOf(connection)), List.of(), Instant.EPOCH);
    }

    /** The access change that leads to the next version. */
    private PublishedEvent change(EventData data) {
        truth.version++;
        return PublishedEvent.of(
                Event.of(data, new Audience.Server(server)).access(new AccessVersion(truth.version, 0)));
    }

    private Event in(ChannelId channel, EventData data) {
        return Event.of(data, new Audience.Channel(channel, server));
    }

    /** All that can be done without time going by. */
    void settles() {
        boolean any;
        do {
            any = lane.runAll() || asking.waiting() > 0;
            asking.runAll();
        } while (any);
        senders.threads.runAll();
    }

    void passes(Duration time) {
        lane.passes(time);
        settles();
    }

    /** What a client has got, one word or two for each frame: {@code general 1}, {@code member.left}, {@code +general@0}. */
    List<String> heard(Connection connection) {
        senders.threads.runAll();
        return outletOf(connection).received().stream()
                .map(JsonBinding::parse)
                .map(this::words)
                .toList();
    }

    private String words(JsonObject frame) {
        var type = frame.getString("type");
        if (type.equals("access.changed")) {
            var data = frame.getJsonObject("data");
            var words = new ArrayList<String>();
            data.getJsonObject("gained").forEach((channel, head) -> words.add("+" + name(channel) + "@" + head));
            data.getJsonArray("lost")
                    .getValuesAs(jakarta.json.JsonString.class)
                    .forEach(channel -> words.add("-" + name(channel.getString())));
            return String.join(" ", words.stream().sorted().toList());
        }
        return frame.containsKey("seq")
                ? name(frame.getString("channelId")) + " "
                        + frame.getJsonNumber("seq").longValue()
                : type;
    }

    private String name(String channel) {
        return channel.equals(general.toString()) ? "general" : "secret";
    }

    FakeOutlet outletOf(Connection connection) {
        return Objects.requireNonNull(outlets.get(connection));
    }
}

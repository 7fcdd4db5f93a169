package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.common.identity.Tokens;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.SessionEnded;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens to a connection: it identifies itself, hears events, renews its token, goes. */
@ApplicationScoped
public class Gateway {
    @Inject
    Tokens tokens;

    @Inject
    Connections connections;

    @Inject
    Rooms rooms;

    @Inject
    Truth truth;

    @Inject
    Admission admission;

    @Inject
    Replay.Budget replayed;

    /**
     * Checks who the client is. The token is good and the user's connections are not too many when this is true; otherwise
     * the connection has been ended.
     *
     * @throws ProblemException 401 for a token that is not good
     */
    public boolean identify(Connection connection, String token) {
        var identity = person(token);
        connection.identified(identity);
        if (!connections.add(connection, identity)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
            return false;
        }
        return stillGood(connection, token);
    }

    /**
     * Seats the client in its servers, sends ready with the heads of its channels, then what it missed since the given
     * seqs, and then whatever happens: the seats come first. A seq beyond a channel's end is not believed: ready says where
     * the channel really stands. Returns when the client has taken what it missed.
     *
     * @throws ProblemException 409 {@code profile-incomplete} for who has not chosen a username yet; 503 when a service
     *     behind does not answer
     */
    public void welcome(Connection connection, UserId user, Map<ChannelId, Long> resume) {
        if (!connection.isOpen()) {
            return;
        }
        resume.forEach(connection::seenAlready);
        connections.awaitHeard(user);
        var begin = admission.ask(() -> greet(connection, user, resume));
        connection.seenOnlyIn(begin.heads().keySet());
        Replay.Pages pages = (channel, seq) -> admission.ask(() -> truth.events(channel, seq));
        new Replay(connection, pages, replayed).run(begin.seen(), begin.heads());
        connection.ready(List.of());
    }

    /**
     * @param seen what the client has seen, as far as that is believed
     * @param heads after which the client hears its channels
     */
    private record Begin(Map<ChannelId, Long> seen, Map<ChannelId, Long> heads) {}

    private Begin greet(Connection connection, UserId user, Map<ChannelId, Long> resume) {
        var servers = truth.serversOf(user);
        var profile = truth.user(user);
        var heads = enter(connection, servers);
        var believed = Believed.of(resume, heads, truth::heads);
        believed.forEach(connection::seenAlready);
        var begins = new HashMap<>(heads);
        believed.forEach((channel, seen) -> begins.computeIfPresent(channel, (any, head) -> Math.max(head, seen)));
        connection.send(ServerFrame.ready(
                Answered.of(profile), servers.stream().map(Joined::server).toList(), begins));
        return new Begin(believed, heads);
    }

    /** Once more, now that the end of the session would reach the connection: it may have come in between. */
    private boolean stillGood(Connection connection, String token) {
        tokens.verify(token);
        if (!connection.isOpen()) {
            gone(connection);
            return false;
        }
        return true;
    }

    private Map<ChannelId, Long> enter(Connection connection, List<Joined> servers) {
        var entering =
                servers.stream().map(server -> rooms.enter(connection, server)).toList();
        var heads = new HashMap<ChannelId, Long>();
        entering.forEach(each -> heads.putAll(Answered.of(each)));
        return heads;
    }

    /** @throws ProblemException 401 when the token is not good, or somebody else's */
    public void reauthenticate(Connection connection, String token) {
        var before = connection.identity();
        var identity = person(token);
        if (before == null || !identity.subject().equals(before.subject())) {
            throw ProblemException.unauthenticated("The token is somebody else's.");
        }
        connection.identified(identity);
        var unused = stillGood(connection, token);
    }

    private Identity person(String token) {
        var identity = tokens.verify(token);
        if (!identity.isPerson()) {
            throw ProblemException.unauthenticated("The token is not a person's.");
        }
        return identity;
    }

    public void gone(Connection connection) {
        var identity = connection.identity();
        if (identity != null) {
            connections.remove(connection, identity);
            rooms.leave(connection);
        }
    }

    /** An event of any service. */
    public void on(PublishedEvent event) {
        switch (event.header().audience()) {
            case Audience.Channel channel -> rooms.on(event);
            case Audience.Server server -> rooms.on(event);
            case Audience.Conversation(var conversation, var people) -> people.forEach(user -> tell(user, event));
            case Audience.User(var user) -> tell(user, event);
            case Audience.Users(var people) -> people.forEach(user -> tell(user, event));
            case Audience.Services nobody -> {}
        }
    }

    private void tell(UserId user, PublishedEvent event) {
        var frame = EncodedFrame.of(event.frame());
        connections.of(user).forEach(connection -> connection.event(frame));
    }

    /** The session's connections are told why, and closed (R-AUTH-15). */
    void endSession(@Observes SessionEnded session) {
        var frame = ServerFrame.sessionEnded(session.reason().wireName());
        for (var connection : connections.of(session.userId())) {
            var identity = connection.identity();
            if (identity != null && session.covers(identity.sessionId())) {
                connection.closeAfter(frame, CloseCode.SESSION_ENDED);
                gone(connection);
            }
        }
    }

    /** Closes those whose token has ended without being renewed. */
    public void closeExpired() {
        var now = Instant.now().minusSeconds(30);
        for (var connection : connections.all()) {
            var identity = connection.identity();
            if (identity != null && identity.expiresAt().isBefore(now)) {
                connection.close(CloseCode.NOT_AUTHENTICATED);
                gone(connection);
            }
        }
    }

    /** A service is heard for the first time, late perhaps: what it told before, nobody here has heard. */
    public void reached(String service) {
        switch (service) {
            case "messaging" -> rooms.catchUp();
            case "channels" -> rooms.lookAgain();
            case "servers" -> {
                rooms.lookAgain();
                Thread.startVirtualThread(this::lookForServers);
            }
            default -> {} // what other services tell changes nothing that is kept here
        }
    }

    /** What a service told is lost: what the gateway keeps is read again, or the clients read what they keep. */
    public void missed(String service) {
        if (Set.of("messaging", "channels", "servers").contains(service)) {
            reached(service);
        } else {
            connections.all().forEach(this::sendBack);
        }
    }

    /** Seats everybody in the servers that they have come into unheard. */
    private void lookForServers() {
        for (var connection : connections.all()) {
            try {
                enterNewServers(connection);
            } catch (RuntimeException unreachable) {
                sendBack(connection);
            }
        }
    }

    private void enterNewServers(Connection connection) {
        var identity = connection.identity();
        if (identity == null) {
            return;
        }
        for (var joined : truth.serversOf(identity.subject())) {
            var server = ServerId.of(joined.server().getString("id"));
            if (!connection.rooms().contains(server)) {
                var heads = rooms.enter(connection, joined).join();
                connection.event(ServerFrame.accessChanged(server, heads, List.of()));
            }
        }
    }

    /** Resume brings back what it has missed. */
    private void sendBack(Connection connection) {
        connection.close(CloseCode.COME_BACK);
        gone(connection);
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.common.identity.Tokens;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.SessionEnded;
import app.beep.notify.gateway.entity.ClientFrame.Identify;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.ServerFrame;
import app.beep.notify.peers.control.ServersApi.Joined;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/** What happens to a connection: it identifies itself, hears events, renews its token, goes. */
@ApplicationScoped
public class Gateway {
    private static final int MOST_REPLAYED = 1_000;

    @Inject
    Tokens tokens;

    @Inject
    Connections connections;

    @Inject
    Rooms rooms;

    @Inject
    Truth truth;

    /**
     * Seats the client in its servers and sends ready, with the heads of its channels and what it missed since the
     * given seqs. The seats come first: whatever happens from then on reaches the client.
     *
     * @throws ProblemException 401 for a token that is not good, 503 when a service behind does not answer
     */
    public void identify(Connection connection, Identify frame) {
        var identity = person(frame.token());
        connection.identified(identity);
        if (!connections.add(connection, identity)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        if (!stillGood(connection, frame.token())) {
            return;
        }
        frame.resume().forEach(connection::seenAlready);
        var servers = truth.serversOf(identity.subject().value());
        var heads = enter(connection, servers);
        var first = new ArrayList<String>();
        var missed = missed(connection, frame.resume(), heads);
        first.add(ServerFrame.ready(
                truth.user(identity.subject().value()),
                servers.stream().map(Joined::server).toList(),
                heads));
        first.addAll(missed);
        connection.ready(first);
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

    private Map<UUID, Long> enter(Connection connection, List<Joined> servers) {
        var entering =
                servers.stream().map(server -> rooms.enter(connection, server)).toList();
        var heads = new HashMap<UUID, Long>();
        try {
            entering.forEach(each -> heads.putAll(each.join()));
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ProblemException known
                    ? known
                    : ProblemException.unavailable("A service behind the gateway");
        }
        return heads;
    }

    /** The frames between what the client has seen and the heads; also sets the heads to where its events begin. */
    private List<String> missed(Connection connection, Map<UUID, Long> resume, Map<UUID, Long> heads) {
        var frames = new ArrayList<String>();
        resume.forEach((channel, seen) -> {
            var head = heads.get(channel);
            if (head == null) {
                return;
            }
            if (seen > head) {
                heads.put(channel, seen);
            } else if (seen < head) {
                frames.addAll(replay(channel, seen, head));
            }
        });
        return frames;
    }

    private List<String> replay(UUID channel, long seen, long head) {
        if (head - seen > MOST_REPLAYED) {
            return List.of(ServerFrame.gap(channel, seen + 1, head));
        }
        var events = truth.events(channel, seen).stream()
                .filter(event -> event.header().seq() != null && event.header().seq() <= head)
                .toList();
        if (events.size() != head - seen) {
            return List.of(ServerFrame.gap(channel, seen + 1, head));
        }
        return events.stream().map(PublishedEvent::frame).toList();
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
        connections.of(user.value()).forEach(connection -> connection.event(event.frame()));
    }

    /** The session's connections are told why, and closed (R-AUTH-15). */
    void endSession(@Observes SessionEnded session) {
        var frame = ServerFrame.sessionEnded(session.reason());
        for (var connection : connections.of(session.userId().value())) {
            var identity = connection.identity();
            if (identity != null && session.sessionId().equals(identity.sessionId())) {
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

    /** Sends everybody away to come back with resume: events were missed for good. */
    public void startOver() {
        for (var connection : connections.all()) {
            connection.close(CloseCode.COME_BACK);
            gone(connection);
        }
    }
}

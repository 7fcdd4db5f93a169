package app.beep.search;

import app.beep.local.testing.Decisions;
import app.beep.local.testing.Decisions.Question;
import app.beep.local.testing.Peers;
import app.beep.local.testing.Peers.Reply;
import app.beep.local.testing.Peers.Request;
import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Permify's, beep-servers' and beep-channels' stand-in: who may see what, by one rule. Every change of the rule raises the
 * access version of every server, as each change of access does.
 */
final class Access {
    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong(1);
    private final Decisions permify;
    private volatile Predicate<Question> rule = question -> true;
    private volatile boolean down;

    Access(Peers peers) {
        permify = new Decisions(peers);
        peers.on("POST", "/channels/api/internal/channels/look", this::channels);
        peers.on("GET", "/channels/api/servers/", this::readable);
        peers.on(
                "GET",
                "/servers/api/internal/servers/",
                request -> request.path().endsWith("/access-state")
                        ? Reply.json(200, "{\"state\":\"%d.0 token\"}".formatted(version.get()))
                        : Reply.json(409, "{\"status\":409}"));
        peers.on("GET", "/servers/api/internal/users/", this::joined);
    }

    void open(Room room) {
        rooms.put(room.channel(), room);
        version.incrementAndGet();
    }

    void allowOnly(Predicate<Question> allowed) {
        rule = allowed;
        permify.allowOnly(allowed);
        version.incrementAndGet();
    }

    /** Whatever was known before has become old, too. */
    void goDown() {
        down = true;
        permify.goDown();
        version.incrementAndGet();
    }

    void comeBack() {
        down = false;
        permify.comeBack();
    }

    private Reply channels(Request request) {
        return items(rooms.values().stream()
                .filter(room -> request.body().contains(room.channel().toString()))
                .collect(Collectors.toMap(Room::channel, Access::channel)));
    }

    private static String channel(Room room) {
        return "{\"id\":\"%s\",\"name\":\"general\",\"serverId\":\"%s\"}".formatted(room.channel(), room.server());
    }

    /** As beep-channels answers the owner of a token, who must be a member. */
    private Reply readable(Request request) {
        var user = subject(request.authorization());
        var server = request.path().split("/")[4];
        if (down) {
            return Reply.json(503, "{\"status\":503}");
        }
        if (!rule.test(new Question(user, "is_member", "server:" + server))) {
            return Reply.json(404, "{\"status\":404}");
        }
        return items(rooms.values().stream()
                .filter(room -> room.server().toString().equals(server))
                .filter(room -> rule.test(new Question(user, "read", "channel:" + room.channel())))
                .collect(Collectors.toMap(Room::channel, Access::channel)));
    }

    private Reply joined(Request request) {
        var user = request.path().split("/")[5];
        return items(rooms.values().stream()
                .map(Room::server)
                .distinct()
                .filter(server -> rule.test(new Question(user, "is_member", "server:" + server)))
                .collect(Collectors.toMap(server -> server, "{\"server\":{\"id\":\"%s\"}}"::formatted)));
    }

    private static String subject(String authorization) {
        try {
            return JWTParser.parse(authorization.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getSubject();
        } catch (ParseException foreign) {
            throw new IllegalArgumentException(foreign);
        }
    }

    private static Reply items(Map<UUID, String> items) {
        return Reply.json(200, "{\"items\":[%s]}".formatted(String.join(",", items.values())));
    }
}

package app.beep.tests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What answers tell, later calls name. */
final class Harvest {
    private static final Map<String, String> KINDS = Map.of(
            "servers", "ServerId",
            "channels", "ChannelId",
            "roles", "RoleId",
            "messages", "MessageId",
            "media", "MediaId",
            "cases", "CaseId",
            "members", "UserId",
            "users", "UserId");

    /** What no server's path leads to belongs to whoever asked for it. */
    private static final Set<String> OF_CALLERS = Set.of("MediaId", "CaseId");

    private static final List<String> PLAIN = List.of("next", "refreshToken");

    private final World world;

    Harvest(World world) {
        this.world = world;
    }

    void take(FuzzRequest request, Reply reply) {
        if (!reply.field("ETag").isEmpty()) {
            world.remember("ETag", reply.field("ETag"));
        }
        var club = Stream.of(request.path().split("/"))
                .map(world::clubOf)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() -> OF_CALLERS.contains(kindAt(request.path()))
                        ? Optional.ofNullable(request.club())
                        : Optional.empty());
        var json = reply.json();
        json.path("items").forEach(item -> club.ifPresent(found -> take(found, kindAt(request.path()), item)));
        PLAIN.forEach(name -> {
            if (json.path(name).isTextual()) {
                world.remember(name, json.path(name).asText());
            }
        });
        if (json.isObject()) {
            club.ifPresentOrElse(
                    found -> take(found, kindAt(request.path()), json), () -> remember(kindAt(request.path()), json));
        }
    }

    /** Files and servers are nobody's club's yet. */
    private void remember(String kind, JsonNode thing) {
        if (thing.path("id").isTextual()) {
            world.remember(kind, thing.path("id").asText());
        }
    }

    private void take(Club club, String kind, JsonNode thing) {
        if (kind.equals("MessageId") && thing.path("channelId").isTextual()) {
            club.add(
                    Club.PLACE,
                    thing.path("channelId").asText() + " " + thing.path("id").asText());
        }
        thing.properties().forEach(member -> {
            var value = member.getValue();
            if (!value.isTextual()) {
                return;
            }
            switch (member.getKey()) {
                case "id" -> settle(club, kind, value.asText());
                case "code" -> club.add("code", value.asText());
                case "channelId", "messageId", "roleId", "userId" ->
                    club.add(capitalised(member.getKey()), value.asText());
                default -> {}
            }
        });
    }

    private void settle(Club club, String kind, String id) {
        if (kind.equals("ServerId") || kind.equals("ChannelId")) {
            world.settle(club, kind, id);
        } else {
            club.add(kind, id);
        }
    }

    /** The kind of thing that a path is about: its last word that names one. */
    private static String kindAt(String path) {
        return Stream.of(path.split("/"))
                .map(word -> KINDS.getOrDefault(word, ""))
                .filter(kind -> !kind.isEmpty())
                .reduce("", (before, last) -> last);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

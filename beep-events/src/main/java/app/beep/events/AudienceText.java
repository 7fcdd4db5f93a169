package app.beep.events;

import static java.util.stream.Collectors.joining;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ConversationId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.util.List;
import java.util.stream.Stream;

/** An audience as one word of a header, such as {@code channel:<channel>:<server>} or {@code users:<user>,<user>}. */
final class AudienceText {
    private AudienceText() {}

    static String write(Audience audience) {
        return switch (audience) {
            case Audience.Channel(var channel, var server) -> "channel:" + channel + ":" + server;
            case Audience.Server(var server) -> "server:" + server;
            case Audience.Conversation(var conversation, var people) ->
                "conversation:" + conversation + ":" + list(people);
            case Audience.User(var user) -> "user:" + user;
            case Audience.Users(var people) -> "users:" + list(people);
            case Audience.Services() -> "services";
        };
    }

    /** @throws IllegalArgumentException when it is no audience */
    static Audience read(String word) {
        var parts = word.split(":", -1);
        return switch (parts[0] + parts.length) {
            case "channel3" -> new Audience.Channel(ChannelId.of(parts[1]), ServerId.of(parts[2]));
            case "server2" -> new Audience.Server(ServerId.of(parts[1]));
            case "conversation3" -> new Audience.Conversation(ConversationId.of(parts[1]), people(parts[2]));
            case "user2" -> new Audience.User(UserId.of(parts[1]));
            case "users2" -> new Audience.Users(people(parts[1]));
            case "services1" -> new Audience.Services();
            default -> throw new IllegalArgumentException("unknown audience");
        };
    }

    private static String list(List<UserId> people) {
        return people.stream().map(UserId::toString).collect(joining(","));
    }

    private static List<UserId> people(String list) {
        return list.isEmpty()
                ? List.of()
                : Stream.of(list.split(",")).map(UserId::of).toList();
    }
}

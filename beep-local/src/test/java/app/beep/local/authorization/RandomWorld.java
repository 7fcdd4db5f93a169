package app.beep.local.authorization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Random servers, roles, members and channels, with the rules of Beep written once more in plain Java over sets. */
final class RandomWorld {

    static final List<String> CHANNEL_PERMISSIONS =
            List.of("read", "write", "react", "attach", "connect", "pin", "manage", "delete_messages", "moderate");
    private static final List<String> GRANTS = List.of(
            "administer",
            "manage_channels",
            "read",
            "write",
            "react",
            "attach",
            "connect",
            "pin",
            "delete_messages",
            "moderate");

    final List<String> users = new ArrayList<>();
    final List<String> channels = new ArrayList<>();
    final Set<String> tuples = new HashSet<>();
    private final Random random;

    RandomWorld(long seed) {
        random = new Random(seed);
        var platform = "platform:" + UUID.randomUUID();
        repeat(24, () -> users.add(Community.user()));
        tuples.add(platform + "#admin@" + any(users));
        var servers = new ArrayList<String>();
        repeat(3, () -> servers.add(server(platform)));
        for (var server : servers) {
            repeat(6, () -> channel(server, any(servers)));
        }
    }

    /** Takes a third of the tuples away and returns them. */
    List<String> forget() {
        var gone = tuples.stream().sorted().filter(tuple -> chance(3)).toList();
        gone.forEach(tuples::remove);
        return gone;
    }

    private String server(String platform) {
        var server = "server:" + UUID.randomUUID();
        tuples.add(server + "#platform@" + platform);
        tuples.add(server + "#owner@" + any(users));
        some(users, 2, user -> tuples.add(server + "#member@" + user));
        for (int i = 0; i < 5; i++) {
            var role = "role:" + server.substring(7) + "-" + i;
            tuples.add(role + "#server@" + server);
            if (i == 0) {
                tuples.add(role + "#assignee@" + server + "#member");
            }
            some(users, 4, user -> tuples.add(role + "#assignee@" + user));
            some(GRANTS, 5, grant -> tuples.add(server + "#can_" + grant + "@" + role + "#assignee"));
        }
        return server;
    }

    private void channel(String server, String stray) {
        var channel = "channel:" + UUID.randomUUID();
        channels.add(channel);
        tuples.add(channel + "#server@" + server);
        for (var open : List.of("open_read", "open_write")) {
            if (chance(2)) {
                tuples.add(channel + "#" + open + "@" + (chance(8) ? stray : server));
            }
        }
        for (var relation : List.of("reader", "writer", "manager", "moderator", "muted")) {
            for (int i = 0; i < 5; i++) {
                if (chance(6)) {
                    tuples.add(channel + "#" + relation + "@role:" + server.substring(7) + "-" + i + "#assignee");
                }
            }
        }
        for (var relation : List.of("reader", "writer", "muted")) {
            some(users, 12, user -> tuples.add(channel + "#" + relation + "@" + user));
        }
    }

    boolean expects(String channel, String permission, String user) {
        boolean member = onServer(channel, server -> isMember(server, user));
        boolean administers = onServer(channel, server -> has(server, "administer", user));
        boolean muted = in(channel, "muted", user);
        boolean writer = in(channel, "writer", user);
        boolean read = administers
                || linked(channel, "open_read").stream().anyMatch(server -> has(server, "read", user))
                || ((in(channel, "reader", user) || writer) && member);
        boolean mayWrite = linked(channel, "open_write").stream().anyMatch(server -> has(server, "write", user))
                || (writer && member);
        boolean write = administers || (mayWrite && !muted && read);
        return switch (permission) {
            case "read" -> read;
            case "write" -> write;
            case "react" -> write || (onServer(channel, server -> has(server, "react", user)) && read && !muted);
            case "attach" -> write && onServer(channel, server -> has(server, "attach", user));
            case "connect" ->
                administers || (onServer(channel, server -> has(server, "connect", user)) && !muted && read);
            case "pin" ->
                administers
                        || (read
                                && (onServer(channel, server -> has(server, "pin", user))
                                        || in(channel, "manager", user)));
            case "manage" ->
                onServer(channel, server -> has(server, "manage_channels", user))
                        || (in(channel, "manager", user) && member);
            case "delete_messages" ->
                administers
                        || (read
                                && (onServer(channel, server -> has(server, "delete_messages", user))
                                        || in(channel, "moderator", user)));
            case "moderate" ->
                onServer(channel, server -> has(server, "moderate", user) || moderatesPlatform(server, user))
                        || (in(channel, "moderator", user) && member);
            default -> throw new IllegalArgumentException(permission);
        };
    }

    private boolean has(String server, String grant, String user) {
        boolean granted = roles(server, "can_" + grant, user) || roles(server, "can_administer", user);
        return is(server, "owner", user) || (granted && is(server, "member", user));
    }

    private boolean isMember(String server, String user) {
        return is(server, "owner", user) || is(server, "member", user);
    }

    private boolean moderatesPlatform(String server, String user) {
        return linked(server, "platform").stream().anyMatch(platform -> is(platform, "admin", user));
    }

    private boolean in(String channel, String relation, String user) {
        return is(channel, relation, user) || roles(channel, relation, user);
    }

    private boolean roles(String entity, String relation, String user) {
        return linked(entity, relation).stream()
                .filter(subject -> subject.endsWith("#assignee"))
                .map(subject -> subject.replace("#assignee", ""))
                .anyMatch(role -> is(role, "assignee", user)
                        || linked(role, "assignee").stream()
                                .filter(subject -> subject.endsWith("#member"))
                                .anyMatch(subject -> is(subject.replace("#member", ""), "member", user)));
    }

    private boolean onServer(String channel, java.util.function.Predicate<String> rule) {
        return linked(channel, "server").stream().anyMatch(rule);
    }

    private boolean is(String entity, String relation, String user) {
        return tuples.contains(entity + "#" + relation + "@" + user);
    }

    private List<String> linked(String entity, String relation) {
        String prefix = entity + "#" + relation + "@";
        return tuples.stream()
                .filter(tuple -> tuple.startsWith(prefix))
                .map(tuple -> tuple.substring(prefix.length()))
                .toList();
    }

    private String any(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> void some(List<T> from, int oneIn, java.util.function.Consumer<T> use) {
        from.stream().filter(element -> chance(oneIn)).forEach(use);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static void repeat(int times, Runnable action) {
        for (int i = 0; i < times; i++) {
            action.run();
        }
    }
}

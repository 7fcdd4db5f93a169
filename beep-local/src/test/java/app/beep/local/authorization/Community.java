package app.beep.local.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One server of its own with an owner, as the services would write it. */
final class Community {

    /** What a new server's default role holds. */
    static final List<String> DEFAULTS = List.of("read", "write", "react", "attach", "connect");

    private final Permify permify;
    final String server = "server:" + UUID.randomUUID();
    final String owner = user();
    final String defaultRole = "role:" + UUID.randomUUID();

    Community(Permify permify) {
        this.permify = permify;
        permify.writeBeepSchema();
        var tuples = new ArrayList<String>();
        tuples.add(server + "#platform@platform:beep");
        tuples.add(server + "#owner@" + owner);
        tuples.add(server + "#member@" + owner);
        tuples.add(defaultRole + "#server@" + server);
        tuples.add(defaultRole + "#assignee@" + server + "#member");
        DEFAULTS.forEach(permission -> tuples.add(granted(defaultRole, permission)));
        permify.write(tuples);
    }

    static String user() {
        return "user:" + UUID.randomUUID();
    }

    String member() {
        String user = user();
        permify.write(server + "#member@" + user);
        return user;
    }

    void kick(String user) {
        permify.delete(server + "#member@" + user);
    }

    String role(String... permissions) {
        String role = "role:" + UUID.randomUUID();
        permify.write(role + "#server@" + server);
        Stream.of(permissions).forEach(permission -> permify.write(granted(role, permission)));
        return role;
    }

    void assign(String role, String user) {
        permify.write(role + "#assignee@" + user);
    }

    String openChannel() {
        String channel = "channel:" + UUID.randomUUID();
        permify.write(
                channel + "#server@" + server, channel + "#open_read@" + server, channel + "#open_write@" + server);
        return channel;
    }

    String restrictedChannel() {
        String channel = "channel:" + UUID.randomUUID();
        permify.write(channel + "#server@" + server);
        return channel;
    }

    private String granted(String role, String permission) {
        return server + "#can_" + permission + "@" + role + "#assignee";
    }
}

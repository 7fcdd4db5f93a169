package app.beep.servers.roles.entity;

import app.beep.common.ids.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A named set of permissions in one server. Names are unique in it. */
public record Role(UUID id, UUID serverId, String name, String kind, int position, List<String> permissions) {

    /** The owner's role: everything, by being the owner. */
    public static Role owner(UUID server) {
        var all = Stream.of(Permission.values()).map(Permission::wireName).toList();
        return new Role(Ids.next(), server, "owner", "owner", 0, all);
    }

    /** The role that every newcomer has. */
    public static Role newcomers(UUID server) {
        return new Role(
                Ids.next(), server, "default", "default", 1, List.of("read", "write", "react", "attach", "connect"));
    }
}

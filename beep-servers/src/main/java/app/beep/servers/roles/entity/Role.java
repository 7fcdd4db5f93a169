package app.beep.servers.roles.entity;

import app.beep.common.ids.Ids;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions in one server.
 *
 * @param color {@code #rrggbb}
 * @param position where it stands in the list, from 0
 */
public record Role(
        UUID id,
        UUID serverId,
        String name,
        @Nullable String color,
        String kind,
        int position,
        List<String> permissions) {

    /** The owner's role: everything, by being the owner. */
    public static Role owner(UUID server) {
        var all = Stream.of(Permission.values()).map(Permission::wireName).toList();
        return new Role(Ids.next(), server, "owner", null, "owner", 0, all);
    }

    /** The role that every newcomer has. */
    public static Role newcomers(UUID server) {
        var usual = List.of("read", "write", "react", "attach", "connect");
        return new Role(Ids.next(), server, "default", null, "default", 1, usual);
    }

    /** What two roles of a server may not share: the name, whatever its case. */
    public String nameKey() {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean isCustom() {
        return kind.equals("custom");
    }

    public boolean isDefault() {
        return kind.equals("default");
    }
}

package app.beep.common.authorization;

import java.util.UUID;

/** Something that a permission is asked for: a server, or a channel of it. */
public record Resource(String type, UUID id, UUID serverId) {

    public static Resource server(UUID id) {
        return new Resource("server", id, id);
    }

    public static Resource channel(UUID id, UUID serverId) {
        return new Resource("channel", id, serverId);
    }
}

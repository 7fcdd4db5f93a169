package app.beep.tests.client;

import java.util.UUID;

/** A channel of a server. */
public record Channel(UUID id, UUID serverId, String name, String type, int position, boolean restricted) {
    public String path() {
        return "/channels/" + id;
    }

    public String messages() {
        return path() + "/messages";
    }
}

package app.beep.tests.client;

import java.util.UUID;

/** A server. */
public record Server(UUID id, String name, String visibility, UUID ownerId, int memberCount, boolean archived) {
    public String path() {
        return "/servers/" + id;
    }
}

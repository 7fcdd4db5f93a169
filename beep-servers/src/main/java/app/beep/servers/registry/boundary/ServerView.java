package app.beep.servers.registry.boundary;

import app.beep.servers.registry.entity.Server;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server as clients see it. */
@Schema(requiredProperties = {"id", "name", "visibility", "ownerId", "memberCount", "archived", "createdAt"})
public record ServerView(
        UUID id,
        String name,
        @Nullable String description,
        String visibility,
        UUID ownerId,
        int memberCount,
        boolean archived,
        Instant createdAt) {

    public static ServerView of(Server server) {
        return new ServerView(
                server.id(),
                server.name(),
                server.description(),
                server.visibility(),
                server.ownerId(),
                server.memberCount(),
                server.archived(),
                server.createdAt());
    }
}

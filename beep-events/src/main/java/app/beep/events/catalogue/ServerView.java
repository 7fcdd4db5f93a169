package app.beep.events.catalogue;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server as clients see it. */
@Schema(requiredProperties = {"id", "name", "visibility", "ownerId", "memberCount", "archived", "createdAt"})
public record ServerView(
        ServerId id,
        String name,
        @Nullable String description,
        Visibility visibility,
        UserId ownerId,
        int memberCount,
        boolean archived,
        Instant createdAt) {}

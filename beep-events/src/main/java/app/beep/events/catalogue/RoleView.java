package app.beep.events.catalogue;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A role as clients see it. */
@Schema(requiredProperties = {"id", "serverId", "name", "position", "permissions", "kind"})
public record RoleView(
        RoleId id,
        ServerId serverId,
        String name,
        @Nullable String color,
        int position,
        List<String> permissions,
        RoleKind kind) {}

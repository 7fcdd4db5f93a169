package app.beep.servers.roles.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is changed of a role: what is absent stays as it is.
 *
 * @param color {@code #rrggbb} in lower case; empty to remove it
 */
public record RoleEdit(
        @Nullable String name,
        @Nullable String color,
        @Nullable List<Permission> permissions) {

    boolean isOfPermissionsOnly() {
        return name == null && color == null;
    }

    @Nullable
    String newColor() {
        return color == null || color.isEmpty() ? null : color;
    }
}

package app.beep.servers.roles.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a custom role is to be.
 *
 * @param color {@code #rrggbb} in lower case
 */
public record RoleDraft(String name, @Nullable String color, List<Permission> permissions) {}

package app.beep.servers.roles.boundary;

import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.RoleDraft;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A role to be created.
 *
 * @param color {@code #rrggbb}
 * @param permissions none when absent
 */
public record NewRole(
        @NotNull @CommunityName String name,

        @Nullable @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "must be a color such as #3d7a5a")
        String color,

        @Nullable @Size(max = 100) List<@NotNull @PermissionName String> permissions) {

    public NewRole {
        name = CommunityNames.normal(name);
    }

    RoleDraft draft() {
        return new RoleDraft(
                name,
                color == null || color.isEmpty() ? null : color.toLowerCase(Locale.ROOT),
                Permission.ordered(permissions == null ? List.of() : permissions));
    }
}

package app.beep.servers.roles.boundary;

import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import app.beep.servers.roles.entity.Permission;
import app.beep.servers.roles.entity.RoleEdit;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is changed of a role: a member that is absent stays as it is, and an empty color removes it. */
public record RoleChange(
        @Nullable @CommunityName String name,

        @Nullable @Pattern(regexp = "(#[0-9a-fA-F]{6})?", message = "must be a color such as #3d7a5a")
        String color,

        @Nullable @Size(max = 100) List<@NotNull @PermissionName String> permissions) {

    public RoleChange {
        name = name == null ? null : CommunityNames.normal(name);
    }

    RoleEdit edit() {
        return new RoleEdit(
                name,
                color == null ? null : color.toLowerCase(Locale.ROOT),
                permissions == null ? null : Permission.ordered(permissions));
    }
}

package app.beep.channels.channels.boundary;

import app.beep.channels.channels.entity.RoleAccess;
import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A channel to be opened; open to every member unless its access says otherwise. */
public record NewChannel(
        @NotNull @CommunityName String name,

        @NotNull @Pattern(regexp = "text|voice|category", message = "must be text, voice or category")
        String type,

        @Nullable UUID parentId,

        @Size(max = 1000)
        @Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL, message = "must be text")
        @Nullable
        String topic,

        @Valid @Nullable Access access) {

    public NewChannel {
        name = CommunityNames.normal(name);
    }

    /** Restricted to some of the server's roles. */
    public record Access(
            boolean restricted, @Size(max = 50) @Nullable List<@Valid @NotNull Role> roles) {}

    public record Role(@NotNull UUID roleId, boolean read, boolean write) {}

    public boolean restricted() {
        return access != null && access.restricted();
    }

    List<RoleAccess> roleAccess() {
        if (access == null || access.roles() == null || !access.restricted()) {
            return List.of();
        }
        return access.roles().stream()
                .map(role -> new RoleAccess(role.roleId(), role.read() || role.write(), role.write()))
                .collect(Collectors.toMap(
                        RoleAccess::roleId,
                        role -> role,
                        (one, other) -> new RoleAccess(
                                one.roleId(), one.canRead() || other.canRead(), one.canWrite() || other.canWrite()),
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}

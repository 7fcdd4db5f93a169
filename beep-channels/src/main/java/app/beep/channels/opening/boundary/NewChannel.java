package app.beep.channels.opening.boundary;

import app.beep.channels.access.entity.RoleAccess;
import app.beep.channels.opening.entity.ChannelDraft;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.RoleId;
import app.beep.common.json.WireName;
import app.beep.common.names.CommunityName;
import app.beep.common.names.CommunityNames;
import app.beep.common.text.FreeText;
import app.beep.events.catalogue.ChannelType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel to be opened; open to every member unless its access says otherwise. */
public record NewChannel(
        @NotNull @CommunityName String name,

        @NotNull @Pattern(regexp = "text|voice|category", message = "must be text, voice or category")
        String type,

        @Nullable ChannelId parentId,

        @FreeText @Schema(maxLength = 1000) @Nullable String topic,

        @Valid @Nullable Access access) {

    public NewChannel {
        name = CommunityNames.normal(name);
    }

    /** Restricted to some of the server's roles. */
    public record Access(
            boolean restricted, @Size(max = 50) @Nullable List<@Valid @NotNull Role> roles) {}

    public record Role(@NotNull RoleId roleId, boolean read, boolean write) {}

    ChannelDraft draft() {
        var restricted = access != null && access.restricted();
        var kind = WireName.read(ChannelType.class, type).orElseThrow();
        return new ChannelDraft(name, kind, parentId, topic, restricted, restricted ? roleAccess() : List.of());
    }

    /** The roles that are named, in the order given. */
    List<RoleId> roleIds() {
        return roles().stream().map(Role::roleId).toList();
    }

    private List<Role> roles() {
        return access == null || access.roles() == null ? List.of() : access.roles();
    }

    /** One entry for each role, in the order given. */
    private List<RoleAccess> roleAccess() {
        var merged = roles().stream()
                .map(role -> RoleAccess.of(role.roleId(), role.read(), role.write()))
                .collect(Collectors.toMap(RoleAccess::roleId, role -> role, RoleAccess::and, LinkedHashMap::new));
        return List.copyOf(merged.values());
    }
}

package app.beep.servers.roles.entity;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.events.catalogue.RoleKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions in one server. The two built-in ones stay what they are: the owner's gives everything, and of the
 * default role, which everybody has, only the permissions change.
 *
 * @param color {@code #rrggbb}
 * @param position where it stands in the list, from 0
 */
public record Role(
        RoleId id,
        ServerId serverId,
        String name,
        @Nullable String color,
        RoleKind kind,
        int position,
        List<Permission> permissions) {
    private static final List<Permission> USUAL =
            List.of(Permission.READ, Permission.WRITE, Permission.REACT, Permission.ATTACH, Permission.CONNECT);

    /** What a mention of everybody is called. */
    private static final Set<String> RESERVED = Set.of("everyone");

    /** The owner's role: everything, by being the owner. */
    public static Role owner(ServerId server) {
        return new Role(RoleId.next(), server, "owner", null, RoleKind.OWNER, 0, List.of(Permission.values()));
    }

    /** The role that every newcomer has. */
    public static Role newcomers(ServerId server) {
        return new Role(RoleId.next(), server, "default", null, RoleKind.DEFAULT, 1, USUAL);
    }

    /** A role of the server's own. */
    public static Role custom(RoleId id, ServerId server, RoleDraft draft, int position) {
        return new Role(id, server, draft.name(), draft.color(), RoleKind.CUSTOM, position, draft.permissions());
    }

    /** @throws ProblemException 409 for what cannot be changed of a built-in role */
    public Role changed(RoleEdit edit) {
        if (!isCustom() && !(isDefault() && edit.isOfPermissionsOnly())) {
            throw builtIn();
        }
        return new Role(
                id,
                serverId,
                edit.name() == null ? name : edit.name(),
                edit.color() == null ? color : edit.newColor(),
                kind,
                position,
                edit.permissions() == null ? permissions : edit.permissions());
    }

    /** @throws ProblemException 409 unless the role is a custom one */
    public void requireCustom() {
        if (!isCustom()) {
            throw builtIn();
        }
    }

    /** What two roles of a server may not share: the name, whatever its case. */
    public String nameKey() {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether no role may be called so. */
    public boolean hasReservedName() {
        return RESERVED.contains(nameKey());
    }

    public boolean isCustom() {
        return kind == RoleKind.CUSTOM;
    }

    public boolean isDefault() {
        return kind == RoleKind.DEFAULT;
    }

    private static ProblemException builtIn() {
        return ProblemException.of(
                ProblemType.BUILT_IN_ROLE,
                "The owner's role stays as it is; the default role belongs to everybody, and only its permissions change.");
    }
}

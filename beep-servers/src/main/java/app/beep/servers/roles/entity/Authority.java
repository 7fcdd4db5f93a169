package app.beep.servers.roles.entity;

import app.beep.common.ids.RoleId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody holds in a server, and so may hand on: nobody changes, gives or takes what they do not hold themselves
 * (R-SRV-04).
 *
 * @param held the permissions; all of them for the owner and for administrators
 * @param roles the custom roles
 */
public record Authority(Set<Permission> held, Set<RoleId> roles) {
    public static final Authority NONE = new Authority(Set.of(), Set.of());
    public static final Authority OWNER = new Authority(EnumSet.allOf(Permission.class), Set.of());

    /** A member's, who has the default role and these. */
    public static Authority of(List<Role> all, Collection<RoleId> mine) {
        var held = all.stream()
                .filter(role -> role.isDefault() || mine.contains(role.id()))
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toSet());
        return new Authority(held.contains(Permission.ADMINISTER) ? OWNER.held() : held, Set.copyOf(mine));
    }

    public boolean administers() {
        return held.contains(Permission.ADMINISTER);
    }

    /** The first permission that is missing for handing on these, {@code manage_roles} included. */
    public Optional<Permission> missing(Collection<Permission> permissions) {
        return Stream.concat(Stream.of(Permission.MANAGE_ROLES), permissions.stream())
                .filter(permission -> !held.contains(permission))
                .findFirst();
    }

    /** The first ruling permission that somebody else has and this one lacks: then the other one stands above. */
    public Optional<Permission> missingBeside(Authority other) {
        return other.held.stream()
                .filter(Permission::rules)
                .filter(permission -> !held.contains(permission))
                .sorted()
                .findFirst();
    }

    /**
     * What is missing for handing on the role: it may open channels beside giving permissions, so only who has it, or
     * administers the server, does.
     */
    public Optional<Permission> missing(Role role) {
        return missing(role.permissions())
                .or(() -> roles.contains(role.id()) || administers()
                        ? Optional.empty()
                        : Optional.of(Permission.ADMINISTER));
    }
}

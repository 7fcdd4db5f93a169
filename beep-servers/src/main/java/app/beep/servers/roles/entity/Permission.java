package app.beep.servers.roles.entity;

import app.beep.common.json.WireName;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The granular permissions that a role can give, by their names in the public contract. */
public enum Permission implements WireName {
    ADMINISTER,
    MANAGE_SERVER,
    MANAGE_ROLES,
    MANAGE_CHANNELS,
    INVITE,
    KICK,
    BAN,
    READ,
    WRITE,
    REACT,
    ATTACH,
    CONNECT,
    PIN,
    DELETE_MESSAGES,
    MODERATE;

    private static final Set<Permission> RULING =
            EnumSet.of(ADMINISTER, MANAGE_SERVER, MANAGE_ROLES, MANAGE_CHANNELS, KICK, BAN, MODERATE);

    public static Optional<Permission> named(String wireName) {
        return WireName.read(Permission.class, wireName);
    }

    /** Those of the names that there are, each once, in the order of the contract. */
    public static List<Permission> ordered(Collection<String> wireNames) {
        return wireNames.stream()
                .flatMap(name -> named(name).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether it gives power over other members or over the server itself. */
    public boolean rules() {
        return RULING.contains(this);
    }

    /** The permission's name on a server in the authorization schema. */
    public String schemaName() {
        return this == MANAGE_SERVER ? "manage" : wireName();
    }

    /** The relation by which a role has it on a server in the authorization schema. */
    public String relation() {
        return "can_" + wireName();
    }
}

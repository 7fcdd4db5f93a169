package app.beep.servers.roles.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The granular permissions that a role can give, by their names in the public contract. */
public enum Permission {
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

    public static Optional<Permission> named(String wireName) {
        return Stream.of(values())
                .filter(permission -> permission.wireName().equals(wireName))
                .findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
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

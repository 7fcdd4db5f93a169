package app.beep.servers.roles.entity;

import java.util.Locale;

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

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The permission's name on a server in the authorization schema. */
    public String schemaName() {
        return this == MANAGE_SERVER ? "manage" : wireName();
    }
}

package app.beep.common.authorization;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;

/** As whom Permify judges somebody in a server: decisions are shared by all who stand there alike, and hold as long as it says. */
sealed interface Standing {

    /**
     * All who hold the same roles.
     *
     * @param rolesVersion neither a join nor a kick raises it
     */
    record Roles(ServerId server, RoleSet roles, long rolesVersion, long channelsVersion) implements Standing {}

    /** One person alone, at one access version: who is no member, and everybody while nobody can tell the roles. */
    record Person(UserId user, ServerId server, AccessVersion version) implements Standing {}
}

package app.beep.servers.access.entity;

import java.util.UUID;

/**
 * Something whose relationships may differ from Permify's.
 *
 * @param kind one of the names here
 * @param subjectId the server, role or user that it is about
 */
public record AccessChange(UUID serverId, String kind, UUID subjectId) {
    public static final String SERVER = "server";
    public static final String ROLE = "role";
    public static final String MEMBER = "member";
    public static final String MEMBER_ROLES = "member_roles";

    /** Not a relationship: the server's access version, to be shared with other services. */
    public static final String VERSION = "version";
}

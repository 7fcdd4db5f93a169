package app.beep.events.access;

import app.beep.common.ids.ServerId;
import java.util.UUID;

/**
 * Something whose relationships may differ from Permify's.
 *
 * @param kind what it is, by a name of the service's own
 * @param subjectId the server, role, user or channel that it is about
 */
public record AccessChange(ServerId serverId, String kind, UUID subjectId) {
    /** Not a relationship: the server's access version, to be shared with other services once all else is written. */
    public static final String VERSION = "version";

    boolean isVersion() {
        return kind.equals(VERSION);
    }
}

package app.beep.channels.access.entity;

import app.beep.common.ids.RoleId;

/** What a restricted channel lets a role do; who may write may read. */
public record RoleAccess(RoleId roleId, boolean canRead, boolean canWrite) {

    public static RoleAccess of(RoleId role, boolean read, boolean write) {
        return new RoleAccess(role, read || write, write);
    }

    /** What two entries for one role give together. */
    public RoleAccess and(RoleAccess other) {
        return new RoleAccess(roleId, canRead || other.canRead, canWrite || other.canWrite);
    }
}

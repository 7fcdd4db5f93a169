package app.beep.channels.channels.entity;

import java.util.UUID;

/** What a restricted channel lets a role do. */
public record RoleAccess(UUID roleId, boolean canRead, boolean canWrite) {}

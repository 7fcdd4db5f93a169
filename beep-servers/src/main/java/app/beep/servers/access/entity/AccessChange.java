package app.beep.servers.access.entity;

import java.util.UUID;

/** Something whose relationships may differ from Permify's: {@code server}, {@code member}, {@code role},
 * {@code member_roles} or {@code version}. */
public record AccessChange(UUID serverId, String kind, UUID subjectId) {}

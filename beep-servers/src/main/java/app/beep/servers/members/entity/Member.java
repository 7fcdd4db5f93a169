package app.beep.servers.members.entity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who belongs to a server. */
public record Member(UUID serverId, UUID userId, Instant joinedAt) {}

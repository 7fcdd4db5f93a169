package app.beep.servers.members.entity;

import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.time.Instant;

/** Somebody who belongs to a server. */
public record Member(ServerId serverId, UserId userId, Instant joinedAt) {}

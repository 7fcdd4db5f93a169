package app.beep.events.catalogue;

import app.beep.common.ids.ServerId;

/** Something happened to a server as a whole. */
public sealed interface ServerEvent extends EventData {

    /** Told to its founder, on all devices. */
    @EventName("server.created")
    record ServerCreated(ServerView server) implements ServerEvent {}

    @EventName("server.updated")
    record ServerUpdated(ServerView server) implements ServerEvent {}

    /** Read-only from now on. */
    @EventName("server.archived")
    record ServerArchived(ServerView server) implements ServerEvent {}

    @EventName("server.restored")
    record ServerRestored(ServerView server) implements ServerEvent {}

    @EventName("server.deleted")
    record ServerDeleted(ServerId id) implements ServerEvent {}
}

package app.beep.common.events;

import java.util.UUID;

/** Whom an event concerns; the real-time gateway shows it to nobody else. */
public sealed interface Audience {

    /** Those who may read the channel. */
    record Channel(UUID channelId, UUID serverId) implements Audience {}

    /** The server's members. */
    record Server(UUID serverId) implements Audience {}

    /** One person, on all of their devices. */
    record User(UUID userId) implements Audience {}

    /** Nobody outside: other services only. */
    record Services() implements Audience {}
}

package app.beep.events;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ConversationId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import java.util.List;

/** Whom an event concerns; the real-time gateway shows it to nobody else. */
public sealed interface Audience {

    /** Those who may read the channel. */
    record Channel(ChannelId channelId, ServerId serverId) implements Audience {}

    /** The server's members. */
    record Server(ServerId serverId) implements Audience {}

    /** The people in a direct conversation, which belongs to no server. */
    record Conversation(ConversationId conversationId, List<UserId> people) implements Audience {}

    /** One person, on all of their devices. */
    record User(UserId userId) implements Audience {}

    /** Some people, on all of their devices. */
    record Users(List<UserId> people) implements Audience {}

    /** Nobody outside: other services only. */
    record Services() implements Audience {}
}

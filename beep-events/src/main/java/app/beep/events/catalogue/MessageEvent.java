package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;

/** Something happened to a message; its facts name the message, its text is joined when the event is read. */
public sealed interface MessageEvent extends EventData {
    MessageRef ref();

    @Override
    default MessageRef facts() {
        return ref();
    }

    /** Which message it was. */
    record MessageRef(MessageId id, ChannelId channelId) {}

    @EventName("message.created")
    record MessageCreated(MessageView message) implements MessageEvent {
        @Override
        public MessageRef ref() {
            return message.ref();
        }
    }

    @EventName("message.updated")
    record MessageUpdated(MessageView message) implements MessageEvent {
        @Override
        public MessageRef ref() {
            return message.ref();
        }
    }

    /** Shown again after a moderator has approved it. */
    @EventName("message.restored")
    record MessageRestored(MessageView message) implements MessageEvent {
        @Override
        public MessageRef ref() {
            return message.ref();
        }
    }

    @EventName("message.deleted")
    record MessageDeleted(MessageRef message) implements MessageEvent {
        @Override
        public MessageRef ref() {
            return message;
        }
    }

    /** Hidden until a moderator has judged it. */
    @EventName("message.hidden")
    record MessageHidden(MessageRef message) implements MessageEvent {
        @Override
        public MessageRef ref() {
            return message;
        }
    }
}

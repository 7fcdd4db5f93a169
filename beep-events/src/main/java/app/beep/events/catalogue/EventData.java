package app.beep.events.catalogue;

import app.beep.common.ids.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What happened. A record whose only component is a view ({@code MessageCreated(MessageView message)}) stands on the wire as
 * that view; every other one as itself.
 */
public sealed interface EventData
        permits MessageEvent,
                MemberEvent,
                RoleEvent,
                ServerEvent,
                ChannelEvent,
                UserEvent,
                SessionEnded,
                CaseOpened,
                CaseDecided,
                TypingStarted,
                AccessChanged,
                Unknown {

    /** A person whom it concerns wherever they are, beside its audience. */
    default @Nullable UserId subject() {
        return null;
    }

    /** What the outbox keeps of it: ids and small facts, never a person's text. */
    default Object facts() {
        return EventTypes.wire(this);
    }
}

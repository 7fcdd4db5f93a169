package app.beep.events.catalogue;

import app.beep.common.ids.UserId;
import app.beep.common.json.WireName;

/** Something happened to a membership; names are not kept. */
public sealed interface MemberEvent extends EventData {
    /** Whose membership it is. */
    UserId userId();

    /** Who comes into a server may be connected where nobody of that server is. */
    @Override
    default UserId subject() {
        return userId();
    }

    @EventName("member.joined")
    record MemberJoined(MemberView member) implements MemberEvent {
        @Override
        public UserId userId() {
            return member.user().id();
        }

        @Override
        public MemberView facts() {
            return member.nameless();
        }
    }

    @EventName("member.updated")
    record MemberUpdated(MemberView member) implements MemberEvent {
        @Override
        public UserId userId() {
            return member.user().id();
        }

        @Override
        public MemberView facts() {
            return member.nameless();
        }
    }

    @EventName("member.left")
    record MemberLeft(UserId userId, Reason reason) implements MemberEvent {}

    @EventName("member.banned")
    record MemberBanned(UserId userId) implements MemberEvent {}

    /** Who ended a membership: the member, or somebody who may kick. */
    enum Reason implements WireName {
        LEFT,
        KICKED
    }
}

package app.beep.notify.gateway.control;

import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.MemberEvent.MemberJoined;
import app.beep.events.catalogue.MemberEvent.MemberLeft;
import app.beep.events.catalogue.MemberEvent.MemberUpdated;
import app.beep.events.catalogue.RoleEvent.RoleDeleted;
import app.beep.events.catalogue.RoleEvent.RoleUpdated;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to a server, its members or its roles; Permify has it by now. A change of one member's roles looks
 * again at that member only.
 */
final class InServer implements Step {
    private final Room room;
    private final PublishedEvent event;
    private @Nullable EventData data;
    private @Nullable Rights rights;

    InServer(Room room, PublishedEvent event) {
        this.room = room;
        this.event = event;
    }

    private EventData data() {
        var read = data;
        if (read == null) {
            read = event.data();
            data = read;
        }
        return read;
    }

    @Override
    public @Nullable Question question() {
        if (rights != null) {
            return null;
        }
        return switch (data()) {
            case MemberJoined joined
            when !room.newcomers(joined.userId()).isEmpty() -> room.lookAt(joined.userId(), answer -> rights = answer);
            case MemberUpdated updated
            when !room.seats.of(updated.userId()).isEmpty() ->
                room.lookAt(updated.userId(), answer -> {
                    rights = answer;
                    room.adjust(updated.userId(), answer);
                });
            case RoleUpdated changed -> lookAtAll();
            case RoleDeleted changed -> lookAtAll();
            default -> null;
        };
    }

    private Question lookAtAll() {
        var version = version();
        return room.lookAtAll(Set.of(), version == null ? -1 : version, answer -> rights = answer);
    }

    @Override
    public void take() {
        switch (data()) {
            case MemberJoined joined -> joined(joined);
            case MemberLeft left -> left(left);
            default -> room.tellAll(event);
        }
        var version = version();
        if (version != null && !room.readers.advanceTo(version)) {
            room.steps.addNext(List.of(new LookAgain(room)));
        }
    }

    private void joined(MemberJoined joined) {
        var readable = rights == null ? null : rights.of(joined.userId());
        if (readable != null) {
            for (var connection : room.newcomers(joined.userId())) {
                var gained = room.seat(connection, joined.userId(), readable);
                room.tellAccess(connection, gained, Set.of());
            }
        }
        room.tellAll(event);
    }

    private void left(MemberLeft left) {
        var version = version();
        if (version != null && room.readers.know(version) && !room.readers.isProvisional()) {
            room.tellAll(event); // the seats were given later than this, under what is true now
            return;
        }
        var gone = room.seats.of(left.userId());
        gone.forEach(room::removeFromSeat);
        room.tellAll(event);
        var frame = EncodedFrame.of(event.frame());
        gone.forEach(connection -> connection.event(frame));
    }

    private @Nullable Long version() {
        var access = event.header().access();
        return access == null ? null : access.server();
    }
}

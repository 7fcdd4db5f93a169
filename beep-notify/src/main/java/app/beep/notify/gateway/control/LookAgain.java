package app.beep.notify.gateway.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The truth may be another than the seats were given under. */
final class LookAgain implements Step {
    private final Room room;
    private boolean looked;

    LookAgain(Room room) {
        this.room = room;
    }

    @Override
    public @Nullable Question question() {
        return looked || room.seats.isEmpty() ? null : room.lookAtAll(Set.of(), -1, answer -> looked = true);
    }

    @Override
    public void take() {}
}

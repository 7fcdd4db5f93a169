package app.beep.auth.signups.entity;

import app.beep.auth.peers.entity.SignUpId;
import app.beep.common.ids.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A sign-up that was begun; it is finished, undone, or under way. */
public record Intent(SignUpId id, @Nullable UserId userId, Instant begunAt, boolean finished) {
    /** How long a failed sign-up is looked at again: a step whose answer was lost may be carried out late. */
    private static final Duration WATCHED = Duration.ofMinutes(15);

    public boolean isWatched(Instant now) {
        return begunAt.plus(WATCHED).isAfter(now);
    }
}

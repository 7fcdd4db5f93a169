package app.beep.auth.attempts.entity;

import java.time.Duration;
import java.time.Instant;

/** How many failed attempts are borne, and how long somebody waits after that. */
public sealed interface Rule permits Window, GrowingDelay {

    /** Whether the failures do not count any more. */
    boolean isOver(Instant first, Instant last, Instant now);

    /** Until when nobody may try after so many failures, of which there is one at least; may have passed. */
    Instant blockedUntil(int failures, Instant first, Instant last);

    /** How many attempts may be under way at once after so many failures, when nobody has to wait. */
    int places(int failures);

    /** How long failures are remembered, at most. */
    Duration memory();
}

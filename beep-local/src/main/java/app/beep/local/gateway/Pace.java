package app.beep.local.gateway;

import java.time.Duration;

/** Whether somebody who owes bytes moves the least in each window of time. For one thread; times in nanoseconds. */
final class Pace {
    private final long window;
    private final long least;
    private boolean owing;
    private long since;
    private long moved;

    Pace(Duration window, long least) {
        this.window = window.toNanos();
        this.least = least;
    }

    /** From now on bytes are owed, or none; what was so already goes on. */
    void owes(boolean some, long now) {
        if (some && !owing) {
            since = now;
            moved = 0;
        }
        owing = some;
    }

    void moves(long bytes) {
        moved += bytes;
    }

    /** Whether a window has ended in which too little moved; another one begins. */
    boolean isTooSlow(long now) {
        if (!owing || now - since < window) {
            return false;
        }
        boolean slow = moved < least;
        since = now;
        moved = 0;
        return slow;
    }
}

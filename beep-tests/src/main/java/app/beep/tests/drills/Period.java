package app.beep.tests.drills;

/** A time between two moments of {@link System#nanoTime()}. */
record Period(long from, long to) {

    /** Whether some of the time from sending a post to its answer lies in it. */
    boolean touches(Posted post) {
        return post.sent() < to && post.acknowledged() >= from;
    }

    boolean holds(Posted post) {
        return post.sent() >= from && post.sent() < to;
    }
}

package app.beep.messaging.peers.control;

/**
 * How much is asked of another service at once, and how its failures are borne: the same for every rest client here. Waiting
 * times stand with the addresses in {@code microprofile-config.properties}.
 */
final class Bearing {
    /** Calls at the same time. */
    static final int AT_ONCE = 32;

    /** When half of so many calls in a row have failed, nothing is asked for the pause. */
    static final int JUDGED_BY = 20;

    static final long PAUSE_MILLIS = 1000;

    /** Every call here bears repetition. */
    static final int REPEATS = 1;

    static final long BEFORE_REPEAT_MILLIS = 20;
    static final long JITTER_MILLIS = 10;

    private Bearing() {}
}

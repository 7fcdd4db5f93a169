package app.beep.common.peers;

/**
 * How much is asked of another service at once, and how its failures are borne: the numbers of every rest client and of
 * {@link Peers}, in one place (R-OPS-00). How long is waited for an answer stands with the addresses in each service's
 * {@code microprofile-config.properties}.
 */
public final class Tolerance {
    /** Calls to one service at the same time: a few of them keep both sides busy, and many would only wait there. */
    public static final int AT_ONCE = 32;

    /** The gateway asks in bulk, on virtual threads, for all who connect at the same moment. */
    public static final int AT_ONCE_BY_GATEWAY = 64;

    /** Keycloak's share for log-ins, each of which costs it a slow hash. */
    public static final int LOGINS_AT_ONCE = 8;

    /** Keycloak's share for tokens that are exchanged for new ones. */
    public static final int REFRESHES_AT_ONCE = 6;

    /** Keycloak's share for changes of accounts: rare, and each of them several calls. */
    public static final int ACCOUNTS_AT_ONCE = 4;

    /** Keycloak is asked by one at a time what became of accounts. */
    static final int WATCHES_AT_ONCE = 1;

    /** All that Keycloak is asked at once by one beep-auth; its pool of connections has to be more than twice as large. */
    public static final int KEYCLOAK_AT_ONCE = LOGINS_AT_ONCE + REFRESHES_AT_ONCE + ACCOUNTS_AT_ONCE + WATCHES_AT_ONCE;

    /** Somebody who logs in, refreshes or signs up waits so long at most for a turn. */
    public static final long LONGEST_WAIT_FOR_KEYCLOAK_MILLIS = 5000;

    /** When half of so many calls in a row have failed, nothing is asked for the pause. */
    public static final int JUDGED_BY = 20;

    /** The same of calls that are rare or slow. */
    public static final int RARE_JUDGED_BY = 10;

    public static final long PAUSE_MILLIS = 1000;

    /** For what takes its time to come back, such as Keycloak. */
    public static final long LONG_PAUSE_MILLIS = 2000;

    /** What bears repetition is tried once more. */
    public static final int REPEATS = 1;

    public static final long BEFORE_REPEAT_MILLIS = 20;
    public static final long JITTER_MILLIS = 10;

    /** Before a sign-up tries again, for which somebody waits a second anyway. */
    public static final long LONG_BEFORE_REPEAT_MILLIS = 100;

    public static final long LONG_JITTER_MILLIS = 50;

    /** All attempts of a step of a sign-up together. */
    public static final long STEP_MILLIS = 5000;

    /** All calls of a change of an account together. */
    public static final long CHANGE_MILLIS = 10_000;

    /** A question to the index for which a person waits. */
    public static final long SEARCH_MILLIS = 3000;

    /** {@link Peers} leaves a service alone after so many failures in a row. */
    static final int FAILURES_IN_A_ROW = 5;

    /** {@link Peers} waits so long at most for its turn to ask. */
    static final long LONGEST_WAIT_MILLIS = 1000;

    private Tolerance() {}
}

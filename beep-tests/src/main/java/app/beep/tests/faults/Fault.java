package app.beep.tests.faults;

/** How a service that another one calls can fail. */
public enum Fault {
    /** It accepts the request and never answers. */
    TIMED_OUT,
    /** Nothing listens at its address. */
    REFUSED,
    /** It answers 500. */
    BROKEN
}

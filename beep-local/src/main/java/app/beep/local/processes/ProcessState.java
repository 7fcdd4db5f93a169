package app.beep.local.processes;

/** The life of one of the platform's processes. */
public enum ProcessState {
    /** Not started yet, or stopped on purpose. */
    STOPPED,
    STARTING,
    READY,
    /** Ended without being asked to. */
    CRASHED
}

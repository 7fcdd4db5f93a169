package app.beep.local.processes;

/** A part of the platform that can be started, watched and stopped by name. */
public interface Component {
    String name();

    ProcessStatus status();

    /** Returns when it is ready. @throws StartupProblem when it ends or is not ready in time */
    void start();

    /** Ends it at once (SIGKILL), without a chance to save anything; returns when it is gone. */
    void kill();

    /** Ends it in good order; harmless when it does not run. */
    void stop();
}

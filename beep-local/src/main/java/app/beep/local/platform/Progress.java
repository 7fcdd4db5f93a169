package app.beep.local.platform;

/** Hears what the platform does while it starts, runs and stops. Called from several threads. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = sentence -> {};

    /** One finished step, crash or warning, as a short sentence without a full stop. */
    void say(String sentence);
}

package app.beep.local.servers;

import java.util.List;

/** How Open Liberty's JVM is tuned. */
public enum JvmMode {
    /**
     * Starts fast and stays small: serial collector, first compiler only. Classes and compiled code may become what they become
     * anyway: at the JVM's own thresholds the whole heap is collected, for most of a second in which nobody is served.
     */
    LAPTOP(List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=320m", "-XX:ReservedCodeCacheSize=400m")),
    /** Fast under load: the JVM's own choice of collector and compilers. */
    LOAD(List.of());

    private final List<String> flags;

    JvmMode(List<String> flags) {
        this.flags = flags;
    }

    public List<String> flags() {
        return flags;
    }
}

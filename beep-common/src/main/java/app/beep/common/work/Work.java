package app.beep.common.work;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what the request on this thread has others do; what happens outside of requests is not counted. */
public enum Work {
    STATEMENT,
    PERMIFY,
    PEER,
    REDIS;

    private static final ThreadLocal<Map<Work, Integer>> COUNTED = new ThreadLocal<>();

    static void begin() {
        COUNTED.set(new EnumMap<>(Work.class));
    }

    /** What has been counted since {@link #begin}; nothing when there was none. */
    static Map<Work, Integer> end() {
        var counted = COUNTED.get();
        COUNTED.remove();
        return counted == null ? Map.of() : counted;
    }

    /** Once more. */
    public void count() {
        var counted = COUNTED.get();
        if (counted != null) {
            counted.merge(this, 1, Integer::sum);
        }
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

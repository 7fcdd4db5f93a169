package app.beep.common.logging;

import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The log category {@code app.beep.security}: log-ins, role changes, deletions, refusals. A line is the kind of event
 * and its facts as {@code name=value}, without personal data beyond ids and addresses.
 */
public final class SecurityEvents {
    private static final Logger LOG = Logger.getLogger("app.beep.security");

    private SecurityEvents() {}

    /** Records something that is in order, such as a log-in. */
    public static void accepted(String kind, Map<String, ?> facts) {
        LOG.log(Level.INFO, () -> line(kind, facts));
    }

    /** Records something that was refused, such as a wrong password. */
    public static void refused(String kind, Map<String, ?> facts) {
        LOG.log(Level.WARNING, () -> line(kind, facts));
    }

    static String line(String kind, Map<String, ?> facts) {
        return new TreeMap<>(facts)
                .entrySet().stream()
                        .map(fact -> " " + fact.getKey() + "="
                                + fact.getValue().toString().replaceAll("[\\s\\p{Cntrl}]", "_"))
                        .collect(Collectors.joining("", kind, ""));
    }
}

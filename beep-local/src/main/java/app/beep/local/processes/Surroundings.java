package app.beep.local.processes;

import java.util.Map;
import java.util.Set;

/**
 * What of the launcher's own environment the programs get that it runs: so little that nothing a person has set for other
 * programs (options for every JVM, a proxy, another database) changes what they do.
 */
final class Surroundings {
    private static final Set<String> INHERITED = Set.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "USER");

    private Surroundings() {}

    static void give(ProcessBuilder program, Map<String, String> more) {
        program.environment().keySet().retainAll(INHERITED);
        program.environment().putAll(more);
    }
}

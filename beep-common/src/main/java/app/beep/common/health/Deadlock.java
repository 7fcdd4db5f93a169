package app.beep.common.health;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Threads of this process that wait for each other for good; virtual ones are not seen. */
final class Deadlock {
    private Deadlock() {}

    /** Which threads wait for what, held by whom; empty when none do. */
    static String described() {
        var threads = ManagementFactory.getThreadMXBean();
        var stuck = threads.findDeadlockedThreads();
        return stuck == null
                ? ""
                : Stream.of(threads.getThreadInfo(stuck))
                        .filter(Objects::nonNull)
                        .map(Deadlock::wait)
                        .collect(Collectors.joining("; "));
    }

    private static String wait(ThreadInfo thread) {
        return "%s for %s of %s".formatted(thread.getThreadName(), thread.getLockName(), thread.getLockOwnerName());
    }
}

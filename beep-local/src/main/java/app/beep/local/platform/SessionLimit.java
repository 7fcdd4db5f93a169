package app.beep.local.platform;

import app.beep.local.processes.ProcessLimits;
import app.beep.local.processes.StartupProblem;

/** What a session must allow the platform, and how it is raised. */
enum SessionLimit {
    OPEN_FILES("Max open files", 4096, "open files", "ulimit -n 4096"),
    PROCESSES("Max processes", 2048, "processes and threads", "ulimit -u 2048"),
    FILE_SIZE("Max file size", 4L << 30, "bytes in a file", "ulimit -f unlimited"),
    ADDRESS_SPACE("Max address space", 16L << 30, "bytes of address space", "ulimit -v unlimited");

    private final String line;
    private final long least;
    private final String what;
    private final String remedy;

    SessionLimit(String line, long least, String what, String remedy) {
        this.line = line;
        this.least = least;
        this.what = what;
        this.remedy = remedy;
    }

    /** @throws StartupProblem when the session allows less */
    void check(ProcessLimits limits) {
        var allowed = limits.of(line);
        if (allowed.isPresent() && allowed.getAsLong() < least) {
            throw new StartupProblem(
                    "Beep needs %d %s and this session allows %d; raise the limit with: %s (the hard limit stands in /etc/security/limits.conf)."
                            .formatted(least, what, allowed.getAsLong(), remedy));
        }
    }
}

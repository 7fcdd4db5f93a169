package app.beep.local.platform;

import app.beep.local.processes.Ports;
import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.Machine;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be true before anything is started; the first thing that is not is told in one sentence. */
final class Preflight {
    private static final long FEWEST_DESCRIPTORS = 4096;
    private static final long LEAST_DISK = 3L << 30;

    private Preflight() {}

    static void check(Path state) {
        Machine.here();
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            checkDescriptors(system.getMaxFileDescriptorCount());
        }
        try {
            checkDisk(state, Files.getFileStore(state).getUsableSpace());
        } catch (IOException unknown) {
            // a file system that does not tell is no reason to refuse
        }
    }

    static void checkPort(int port) {
        if (!Ports.isFree(port)) {
            throw new StartupProblem(
                    "Port %d is in use by another program; stop that program or choose another port, for example ./beep up --port %d."
                            .formatted(port, port + 1));
        }
    }

    static void checkDescriptors(long limit) {
        if (limit < FEWEST_DESCRIPTORS) {
            throw new StartupProblem(
                    "Beep needs %d open files and this session allows %d; raise the limit with: ulimit -n %d (the hard limit stands in /etc/security/limits.conf)."
                            .formatted(FEWEST_DESCRIPTORS, limit, FEWEST_DESCRIPTORS));
        }
    }

    static void checkDisk(Path state, long usableBytes) {
        if (usableBytes < LEAST_DISK) {
            throw new StartupProblem(
                    "Beep needs 3 GB of free disk and %s has %.1f GB; make room or choose another folder with --state."
                            .formatted(state, usableBytes / (double) (1 << 30)));
        }
    }
}

package app.beep.local.platform;

import app.beep.local.processes.Ports;
import app.beep.local.processes.ProcessLimits;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.Superuser;
import app.beep.local.servers.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** What must be true before anything is started; the first thing that is not is told in one sentence. */
final class Preflight {
    private static final String NO_NAME = "#%\\";
    private static final int HIGHEST_PORT = 65_535;
    private static final long LEAST_DISK = 3L << 30;

    private Preflight() {}

    static void check(StateFolder state) {
        checkName(state.path());
        Machine.here();
        var limits = ProcessLimits.mine();
        for (var limit : SessionLimit.values()) {
            limit.check(limits);
        }
        checkOwner(state.path());
        try {
            checkDisk(state.path(), Files.getFileStore(state.path()).getUsableSpace());
        } catch (IOException unknown) {
            // a file system that does not tell is no reason to refuse
        }
        checkFileSystem(state.path());
        Superuser.checkDisguise();
    }

    /** Where a server takes a path for an address, or for one of Windows, these signs mean something else. */
    static void checkName(Path state) {
        if (state.toString().chars().anyMatch(sign -> NO_NAME.indexOf(sign) >= 0 || Character.isISOControl(sign))) {
            throw new StartupProblem(
                    "Beep's servers cannot live in %s, because of #, %%, \\ or a control character in its name; choose another folder with --state."
                            .formatted(state));
        }
    }

    static void checkPort(int port) {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new StartupProblem("There is no port %d; choose one up to %d, for example ./beep up --port 8080."
                    .formatted(port, HIGHEST_PORT));
        }
        Ports.refusal(port).ifPresent(refusal -> {
            throw new StartupProblem(
                    String.valueOf(refusal.getMessage()).contains("denied")
                            ? "Port %d is for root alone on this machine; choose one from 1024 on, for example ./beep up --port 8080."
                                    .formatted(port)
                            : "Port %d is in use by another program; stop that program or choose another port, for example ./beep up --port %d."
                                    .formatted(port, port < HIGHEST_PORT ? port + 1 : port - 1));
        });
    }

    /** Servers refuse data that somebody else owns, and what one user wrote another cannot go on with. */
    static void checkOwner(Path state) {
        try (var parts = Files.list(state)) {
            for (var part : parts.toList()) {
                if (!Superuser.owns(part)) {
                    throw new StartupProblem(
                            "%s belongs to %s; start Beep as that user or choose another folder with --state."
                                    .formatted(part, Files.getOwner(part, LinkOption.NOFOLLOW_LINKS)));
                }
            }
        } catch (IOException unreadable) {
            throw StateFolder.unwritable(state, unreadable);
        }
    }

    /** PostgreSQL wants its files for itself alone, Keycloak is linked together. */
    static void checkFileSystem(Path state) {
        var link = state.resolve("run/link");
        var hidden = PosixFilePermissions.fromString("rwx------");
        try {
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, state);
            Files.delete(link);
            if (Files.getPosixFilePermissions(state.resolve("run")).equals(hidden)) {
                return;
            }
        } catch (IOException without) {
            // the same answer as for a file system that forgets permissions
        }
        throw new StartupProblem(
                "Beep's servers need a file system with permissions and symbolic links, and %s lies on one without; choose another folder with --state."
                        .formatted(state));
    }

    static void checkDisk(Path state, long usableBytes) {
        if (usableBytes < LEAST_DISK) {
            throw new StartupProblem(
                    "Beep needs 3 GB of free disk and %s has %.1f GB; make room or choose another folder with --state."
                            .formatted(state, usableBytes / (double) (1 << 30)));
        }
    }
}

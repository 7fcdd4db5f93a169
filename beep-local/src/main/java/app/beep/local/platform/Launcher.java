package app.beep.local.platform;

import app.beep.local.processes.Memory;
import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.ProcessState;
import app.beep.local.processes.ProcessStatus;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.StatusFile;
import app.beep.local.servers.LibertyServer;
import app.beep.local.setup.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A launcher seen from outside, by its state folder: whether one runs there, how it does, and how to stop it. */
public final class Launcher {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);
    private static final Set<String> KEPT = Set.of("servers", "built", "run");

    private final StateFolder state;

    public Launcher(Path folder) {
        state = StateFolder.at(folder);
    }

    public Path folder() {
        return state.path();
    }

    /** What the last launcher wrote, true or not any more. */
    public Optional<StatusFile.Snapshot> lastStatus() {
        return StatusFile.in(state).read();
    }

    /** The running launcher's status; empty when none runs. */
    public Optional<StatusFile.Snapshot> running() {
        return RunFile.of(state, RunFile.LAUNCHER)
                .process()
                .flatMap(process -> lastStatus().filter(status -> status.pid() == process.pid()));
    }

    /** How things are now: process ids are verified, memory is measured. */
    public StatusFile.Snapshot status() {
        var launcher = RunFile.of(state, RunFile.LAUNCHER).process();
        var last = lastStatus();
        if (last.isEmpty()) {
            return new StatusFile.Snapshot(StatusFile.Phase.DOWN, "", 0, "", List.of());
        }
        var snapshot = last.get();
        var processes = new ArrayList<ProcessStatus>();
        launcher.ifPresent(process -> processes.add(
                new ProcessStatus("launcher", process.pid(), 0, ProcessState.READY, Memory.ofOne(process))));
        snapshot.processes().forEach(process -> processes.add(verified(process, launcher)));
        var phase = launcher.isPresent() || snapshot.state() == StatusFile.Phase.FAILED
                ? snapshot.state()
                : StatusFile.Phase.DOWN;
        return new StatusFile.Snapshot(
                phase,
                launcher.isPresent() ? snapshot.url() : "",
                launcher.map(ProcessHandle::pid).orElse(0L),
                snapshot.message(),
                processes);
    }

    private ProcessStatus verified(ProcessStatus process, Optional<ProcessHandle> launcher) {
        if (process.pid() == 0 || launcher.filter(l -> l.pid() == process.pid()).isPresent()) {
            return process;
        }
        return RunFile.of(state, process.name())
                .process()
                .filter(found -> found.pid() == process.pid())
                .map(found -> new ProcessStatus(
                        process.name(), process.pid(), process.port(), process.state(), Memory.of(found)))
                .orElseGet(() -> new ProcessStatus(
                        process.name(),
                        0,
                        process.port(),
                        launcher.isPresent() ? ProcessState.CRASHED : ProcessState.STOPPED,
                        0));
    }

    /** Stops a running launcher, and whatever one that was killed left behind. @return whether there was anything */
    public boolean stop() {
        var file = RunFile.of(state, RunFile.LAUNCHER);
        var launcher = file.process();
        launcher.ifPresent(process -> {
            process.destroy();
            if (!RunFile.exits(process, LONGEST_STOP)) {
                process.destroyForcibly();
            }
        });
        file.forget();
        var leftovers =
                RunFile.ofServers(state).parallelStream().filter(RunFile::end).count();
        return launcher.isPresent() || leftovers > 0;
    }

    /** Deletes everything in the folder but unpacked servers. @throws StartupProblem when a launcher runs there */
    public void deleteState() throws IOException {
        var lock = state.claim();
        try (var parts = Files.list(state.path())) {
            for (var part : parts.toList()) {
                if (!KEPT.contains(part.getFileName().toString())) {
                    PrivateFiles.delete(part);
                }
            }
            Files.deleteIfExists(StatusFile.in(state).file());
        } finally {
            state.release(lock);
        }
    }

    public List<DemoAccount> demoAccounts() {
        return DemoAccount.of(Secrets.in(state.secrets()));
    }

    /** Keeps others from starting one in the background. @throws StartupProblem when one runs or is being started */
    public FileLock claimStart() {
        return state.claimStart();
    }

    public void release(FileLock claim) {
        state.release(claim);
    }

    /** Where a launcher in the background writes. */
    public Path freshLog() {
        try {
            var log = state.freshLog(RunFile.LAUNCHER);
            return Files.createFile(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The log that holds what this process or service wrote. @throws StartupProblem when there is none */
    public Path log(String name) {
        var log = state.log(isHostedWithOthers(name) ? LibertyServer.ALL : name);
        if (!Files.isRegularFile(log)) {
            throw new StartupProblem("There is no log of %s; ask for one of %s.".formatted(name, logNames()));
        }
        return log;
    }

    /** Which lines of that log belong to this name. */
    public Predicate<String> linesOf(String name) {
        return isHostedWithOthers(name)
                ? line -> line.contains("beep-" + name) || line.contains("app.beep." + name)
                : line -> true;
    }

    private String logNames() {
        try (var logs = Files.list(state.path().resolve("logs"))) {
            var names = new ArrayList<>(logs.map(log -> log.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.replace(".log", ""))
                    .sorted()
                    .toList());
            Service.ALL.forEach(service -> names.add(service.key()));
            return String.join(", ", names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one server hosts all services: then their lines stand in its log. */
    private boolean isHostedWithOthers(String name) {
        return isService(name)
                && lastStatus().stream()
                        .flatMap(status -> status.processes().stream())
                        .anyMatch(process -> process.name().equals(LibertyServer.ALL));
    }

    private static boolean isService(String name) {
        return Service.ALL.stream().anyMatch(service -> service.key().equals(name.toLowerCase(Locale.ROOT)));
    }
}

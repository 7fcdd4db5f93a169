package app.beep.local.cli;

import app.beep.local.platform.Launcher;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.StatusFile.Phase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the launcher again as a process of its own, shows its console until all is ready, and leaves it running. */
final class Detached {
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");
    private static final long POLL_MILLIS = 200;
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final Launcher launcher;
    private final List<String> options;

    /** @param options of {@code up}, but {@code --state} */
    Detached(Launcher launcher, List<String> options) {
        this.launcher = launcher;
        this.options = options;
    }

    /** @return 0 when everything is ready */
    int run() throws IOException, InterruptedException {
        var claim = launcher.claimStart();
        try {
            return start();
        } finally {
            launcher.release(claim);
        }
    }

    private int start() throws IOException, InterruptedException {
        var log = launcher.freshLog();
        var process = new ProcessBuilder(command())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var giveUp = new Thread(() -> end(process));
        Runtime.getRuntime().addShutdownHook(giveUp);
        try (var follower = new Follower(log)) {
            while (process.isAlive() && !isReady(process.pid())) {
                process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
                follower.copyTo(System.out, line -> line.contains(" s  "));
            }
        }
        if (!process.isAlive()) {
            System.err.println(lastLine(log));
            return 1;
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        try (var console = new Console(launcher)) {
            console.table(URI.create(launcher.lastStatus().orElseThrow().url()), launcher.demoAccounts());
        }
        System.out.println("It runs in the background: ./beep status, ./beep logs, ./beep down.");
        return 0;
    }

    /** Who breaks the start off gets the prompt back when nothing of it runs any more. */
    private static void end(Process launcher) {
        launcher.destroy();
        RunFile.exits(launcher.toHandle(), LONGEST_STOP);
    }

    private boolean isReady(long pid) {
        return launcher.lastStatus()
                .filter(status -> status.pid() == pid && status.state() == Phase.READY)
                .isPresent();
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(OWN_SESSION)) {
            command.add(OWN_SESSION.toString());
        }
        command.addAll(List.of(
                "nohup", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Beep.class.getName(),
                "up",
                "--state=" + launcher.folder()));
        command.addAll(options);
        return command;
    }

    private static String lastLine(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank()).reduce("Beep did not start.", (before, line) -> line);
        }
    }
}

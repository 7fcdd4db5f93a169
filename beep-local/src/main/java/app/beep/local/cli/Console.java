package app.beep.local.cli;

import app.beep.local.platform.DemoAccount;
import app.beep.local.platform.Launcher;
import app.beep.local.platform.Progress;
import app.beep.local.processes.ProcessState;
import app.beep.local.processes.ProcessStatus;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells a person what happens, each step with the seconds since the start, and what is waited for when nothing does. */
final class Console implements Progress, AutoCloseable {
    private static final long QUIET_SECONDS = 10;

    private final Launcher launcher;
    private final long began = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private volatile long lastSaid = System.nanoTime();

    Console(Launcher launcher) {
        this.launcher = launcher;
        clock.scheduleAtFixedRate(this::sayWhatIsWaitedFor, QUIET_SECONDS, QUIET_SECONDS / 2, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void say(String sentence) {
        lastSaid = System.nanoTime();
        System.out.printf("%6.1f s  %s%n", (lastSaid - began) / 1e9, sentence);
    }

    private void sayWhatIsWaitedFor() {
        if (System.nanoTime() - lastSaid < TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
            return;
        }
        launcher.running().ifPresent(status -> {
            var starting = status.processes().stream()
                    .filter(process -> process.state() == ProcessState.STARTING)
                    .map(ProcessStatus::name)
                    .collect(Collectors.joining(", "));
            if (!starting.isEmpty()) {
                say("waiting for " + starting);
            }
        });
    }

    /** The last thing a successful start shows. */
    void table(URI url, List<DemoAccount> accounts) {
        System.out.printf("%nBeep is up.%n%n");
        row("Beep", url + "/");
        row("API", url + "/api");
        row("Real-time gateway", url.toString().replaceFirst("^http", "ws") + "/api/gateway");
        row("OpenID Connect", url + "/identity/realms/beep/.well-known/openid-configuration");
        for (var account : accounts) {
            row(
                    "Demo account",
                    "%s (%s), password %s".formatted(account.username(), account.email(), account.password()));
        }
        System.out.println();
    }

    private static void row(String what, String value) {
        System.out.printf("  %-20s  %s%n", what, value);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

package app.beep.local.cli;

import app.beep.local.platform.Launcher;
import app.beep.local.processes.ProcessState;
import app.beep.local.processes.StatusFile;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code beep status}: exit code 0 when everything is ready, 1 when something is not, 3 when Beep is down. */
@Command(
        name = "status",
        description = "Shows each process with pid, port, state and memory.",
        mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
    private static final int IS_DOWN = 3;

    @ParentCommand
    private Beep beep = new Beep();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    @Override
    public Integer call() {
        var status = new Launcher(beep.state()).status();
        if (json) {
            System.out.print(StatusFile.json(status));
        } else {
            print(status);
        }
        if (status.state() == StatusFile.Phase.DOWN || status.state() == StatusFile.Phase.FAILED) {
            return IS_DOWN;
        }
        return allReady(status) ? 0 : 1;
    }

    private static String phase(StatusFile.Phase phase) {
        return switch (phase) {
            case STARTING -> "is starting";
            case READY -> "is ready";
            case FAILED -> "is down; the last start failed";
            case DOWN -> "is down";
        };
    }

    private static boolean allReady(StatusFile.Snapshot status) {
        return status.processes().stream().allMatch(process -> process.state() == ProcessState.READY);
    }

    private static void print(StatusFile.Snapshot status) {
        var where = status.url().isEmpty() ? "" : " at " + status.url();
        var broken = status.state() == StatusFile.Phase.READY && !allReady(status) ? ", but not all of it" : "";
        System.out.printf("Beep %s%s%s%n", phase(status.state()), where, broken);
        if (!status.message().isEmpty()) {
            System.out.printf("Last: %s%n", status.message());
        }
        if (isLeftBehind(status)) {
            System.out.println("Its launcher was killed and left processes behind; ./beep down ends them.");
        }
        System.out.printf("%n%-19s %8s %6s  %-9s %8s%n", "PROCESS", "PID", "PORT", "STATE", "MEMORY");
        for (var process : status.processes()) {
            System.out.printf(
                    "%-19s %8s %6s  %-9s %8s%n",
                    process.name(),
                    process.pid() == 0 ? "-" : process.pid(),
                    process.port() == 0 ? "-" : process.port(),
                    word(process.state()),
                    process.rssBytes() == 0 ? "-" : (process.rssBytes() >> 20) + " MB");
        }
    }

    private static boolean isLeftBehind(StatusFile.Snapshot status) {
        return status.pid() == 0 && status.processes().stream().anyMatch(process -> process.pid() != 0);
    }

    private static String word(Enum<?> state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}

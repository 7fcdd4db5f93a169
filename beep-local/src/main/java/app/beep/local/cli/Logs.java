package app.beep.local.cli;

import app.beep.local.platform.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code beep logs}: of a process, or of one service (its lines in Open Liberty's log). */
@Command(name = "logs", description = "Shows the log of a process or service.", mixinStandardHelpOptions = true)
final class Logs implements Callable<Integer> {
    private static final long POLL_MILLIS = 300;

    @ParentCommand
    private Beep beep = new Beep();

    @Parameters(
            paramLabel = "SERVICE",
            description =
                    "postgresql, redis, elasticsearch, keycloak, liberty, launcher; or auth, users, servers, channels, messaging, notify, search, moderation, media.")
    private String name = "";

    @Option(names = "-f", description = "Go on as lines come.")
    private boolean follow;

    @Option(
            names = "-n",
            defaultValue = "200",
            description = "How many lines to begin with (default: ${DEFAULT-VALUE}).")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var launcher = new Launcher(beep.state());
        var log = launcher.log(name);
        Predicate<String> wanted = launcher.linesOf(name);
        try (var follower = new Follower(log)) {
            var last = new ArrayDeque<String>();
            try (var all = Files.lines(log)) {
                all.filter(wanted).forEach(line -> {
                    last.addLast(line);
                    if (last.size() > lines) {
                        last.removeFirst();
                    }
                });
            }
            last.forEach(System.out::println);
            follower.toEnd();
            while (follow) {
                follower.copyTo(System.out, wanted);
                Thread.sleep(POLL_MILLIS);
            }
        }
        return 0;
    }
}

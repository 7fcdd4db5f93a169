package app.beep.local.cli;

import app.beep.local.processes.StartupProblem;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code beep}: exit code 0 when it did what was asked, 1 after a one-sentence explanation, 2 for bad usage. */
@Command(
        name = "beep",
        description = "Runs the whole of Beep on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Beep.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            Dev.class,
            CommandLine.HelpCommand.class
        })
public final class Beep {
    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    @Option(
            names = "--state",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder for data, secrets and logs (default: .beep in the checkout).")
    private Path state = root().resolve(".beep");

    public static void main(String... arguments) {
        Locale.setDefault(Locale.ROOT);
        ProxySelector.setDefault(HttpClient.Builder.NO_PROXY); // everything it asks runs on this machine
        ROOT_LOGGER.setLevel(Level.WARNING);
        System.exit(new CommandLine(new Beep())
                .setExecutionExceptionHandler(Beep::explain)
                .execute(arguments));
    }

    /** The checkout; the script that starts this program names it. */
    static Path root() {
        return Path.of(System.getProperty("beep.root", "")).toAbsolutePath().normalize();
    }

    Path state() {
        return state.toAbsolutePath().normalize();
    }

    private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
        var sentence = problem instanceof StartupProblem ? problem.getMessage() : "Beep failed: " + problem;
        command.getErr().println(sentence);
        return CommandLine.ExitCode.SOFTWARE;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Beep.class.getPackage().getImplementationVersion();
            return new String[] {"beep " + (version == null ? "development" : version)};
        }
    }
}

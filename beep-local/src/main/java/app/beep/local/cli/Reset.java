package app.beep.local.cli;

import app.beep.local.platform.Launcher;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code beep reset}: as if it had never been up. */
@Command(
        name = "reset",
        description = "Stops everything and deletes all data, secrets and logs.",
        mixinStandardHelpOptions = true)
final class Reset implements Callable<Integer> {
    @ParentCommand
    private Beep beep = new Beep();

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        var launcher = new Launcher(beep.state());
        var terminal = System.console();
        if (!yes && terminal != null) {
            var answer =
                    terminal.readLine("Delete everything in %s (messages, accounts, files)? [y/N] ", launcher.folder());
            if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
                System.out.println("Nothing was deleted.");
                return 1;
            }
        }
        launcher.stop();
        launcher.deleteState();
        System.out.println("Beep is reset; the next ./beep up begins with nothing.");
        return 0;
    }
}

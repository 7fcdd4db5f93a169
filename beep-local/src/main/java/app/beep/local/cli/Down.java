package app.beep.local.cli;

import app.beep.local.platform.Launcher;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code beep down}. */
@Command(name = "down", description = "Stops everything; data stays.", mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {
    @ParentCommand
    private Beep beep = new Beep();

    @Override
    public Integer call() {
        System.out.println(new Launcher(beep.state()).stop() ? "Beep is down." : "Beep was not up.");
        return 0;
    }
}

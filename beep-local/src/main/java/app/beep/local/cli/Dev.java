package app.beep.local.cli;

import app.beep.local.development.InnerLoop;
import app.beep.local.development.WebClient;
import app.beep.local.platform.Launcher;
import app.beep.local.processes.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code beep dev}: what is changed in one service, or in the web client, is live in the running platform. */
@Command(
        name = "dev",
        description = "Brings changes of one service, or of the web client, into the running platform.",
        mixinStandardHelpOptions = true)
final class Dev implements Callable<Integer> {
    @ParentCommand
    private Beep beep = new Beep();

    @Parameters(paramLabel = "SERVICE", description = "messaging, servers, …; or web")
    private String service = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        var launcher = new Launcher(beep.state());
        if (launcher.running().isEmpty()) {
            throw new StartupProblem("Beep is not up; ./beep up --detach starts it.");
        }
        var module = "beep-" + service;
        if (!Files.isDirectory(Beep.root().resolve(module).resolve("src/main/webapp"))) {
            throw new StartupProblem("There is no service " + service + ".");
        }
        if (service.equals("web")) {
            return new WebClient(Beep.root(), launcher).run();
        }
        System.out.println("Watching " + module + "; Ctrl-C ends it.");
        new InnerLoop(Beep.root(), launcher, module, System.out::println).run();
        return 0;
    }
}

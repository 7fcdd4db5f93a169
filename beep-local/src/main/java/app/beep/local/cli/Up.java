package app.beep.local.cli;

import app.beep.local.platform.Deployment;
import app.beep.local.platform.Launcher;
import app.beep.local.platform.Platform;
import app.beep.local.platform.PlatformOptions;
import app.beep.local.processes.StatusFile.Phase;
import app.beep.local.servers.JvmMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code beep up}: in the foreground until Ctrl-C, or in the background. */
@Command(name = "up", description = "Starts everything; Ctrl-C stops it.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    private static final long LONGEST_STOP_SECONDS = 120;

    @ParentCommand
    private Beep beep = new Beep();

    @Option(names = "--port", defaultValue = "8080", description = "Port of the gateway (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--detach", description = "Return when all is ready and keep it running in the background.")
    private boolean detach;

    @Option(names = "--load", description = "Tune Open Liberty for throughput instead of a fast start.")
    private boolean load;

    @Option(names = "--split", description = "Each service in an Open Liberty server of its own, as in production.")
    private boolean split;

    @Option(
            names = "--instances",
            split = ",",
            paramLabel = "SERVICE=COUNT",
            description = "Several servers for a service, e.g. messaging=2,notify=2; implies --split.")
    private Map<String, Integer> instances = Map.of();

    @Override
    public Integer call() throws Exception {
        var launcher = new Launcher(beep.state());
        var running = launcher.running().filter(status -> status.state() == Phase.READY);
        if (running.isPresent()) {
            System.out.printf(
                    "Beep is already up at %s; stop it with ./beep down.%n",
                    running.get().url());
            return 0;
        }
        return detach ? new Detached(launcher, options()).run() : foreground(launcher);
    }

    private int foreground(Launcher launcher) throws Exception {
        var console = new Console(launcher);
        var finished = new CountDownLatch(1);
        var me = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            me.interrupt();
            try {
                finished.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (var platform = start(console)) {
            console.table(platform.url(), platform.demoAccounts());
            System.out.println("Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            return 0;
        } finally {
            console.close();
            finished.countDown();
        }
        return 0;
    }

    private List<String> options() {
        var given = new ArrayList<String>(List.of("--port=" + port));
        if (load) {
            given.add("--load");
        }
        if (deployment().split()) {
            given.add("--split");
        }
        instances.forEach((service, count) -> given.add("--instances=" + service + "=" + count));
        return given;
    }

    private Deployment deployment() {
        return split || !instances.isEmpty() ? new Deployment(true, instances) : Deployment.TOGETHER;
    }

    private Platform start(Console console) {
        return Platform.start(PlatformOptions.of(Beep.root(), beep.state())
                .withGatewayPort(port)
                .withJvm(load ? JvmMode.LOAD : JvmMode.LAPTOP)
                .withDeployment(deployment())
                .withDemo()
                .withProgress(console));
    }
}

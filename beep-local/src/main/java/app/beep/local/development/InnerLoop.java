package app.beep.local.development;

import app.beep.local.platform.Launcher;
import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.ServerBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** Brings each change of one service's sources into the running platform, until it is interrupted. */
public final class InnerLoop {
    private static final long POLL_MILLIS = 200;

    private final Path root;
    private final Launcher launcher;
    private final String module;
    private final Consumer<String> changes;

    /** @param changes hears what happened, a sentence each */
    public InnerLoop(Path root, Launcher launcher, String module, Consumer<String> changes) {
        this.root = root;
        this.launcher = launcher;
        this.module = module;
        this.changes = changes;
    }

    /** @throws StartupProblem when no running server hosts the module */
    public void run() throws IOException, InterruptedException {
        var sources = new ServiceSources(root.resolve(module));
        var target = root.resolve(module).resolve("target");
        var compiler = new ServiceCompiler(
                sources, new ServerBinaries(root).liberty(), root.resolve("liberty-config/target/shared"));
        var war = new FreshWar(target.resolve(module + ".war"), sources);
        var scratch = Files.createDirectories(launcher.folder().resolve("dev")).resolve(module);
        try (var servers = new LiveServers(launcher, module)) {
            servers.watchApplications();
            Map<Path, Long> live = Map.of();
            while (true) {
                var now = sources.state();
                if (!now.equals(live)) {
                    live = now;
                    attempt(compiler, war, scratch, servers);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } finally {
            PrivateFiles.delete(scratch);
        }
    }

    private void attempt(ServiceCompiler compiler, FreshWar war, Path scratch, LiveServers servers)
            throws IOException, InterruptedException {
        var began = System.nanoTime();
        try {
            PrivateFiles.delete(scratch);
            var classes = Files.createDirectories(scratch.resolve("classes"));
            compiler.compileInto(classes);
            var compiled = System.nanoTime();
            war.write(classes, scratch.resolve("fresh.war"));
            servers.update(scratch.resolve("fresh.war"));
            changes.accept("%s is live after %.1f s, of which compiling took %.1f s"
                    .formatted(module, (System.nanoTime() - began) / 1e9, (compiled - began) / 1e9));
        } catch (StartupProblem problem) {
            changes.accept(String.valueOf(problem.getMessage()));
        }
    }
}

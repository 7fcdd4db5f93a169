package app.beep.local.development;

import app.beep.local.platform.Launcher;
import app.beep.local.processes.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** The running Open Liberty servers that host one module, told to look at its application while this is open. */
final class LiveServers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 100;
    private static final String WATCHING = """
            <server description="Written by ./beep dev, and removed by it">
              <applicationMonitor updateTrigger="polled" pollingRate="500ms" dropinsEnabled="false"/>
            </server>
            """;

    private final Launcher launcher;
    private final String module;
    private final List<Path> servers;

    /** @throws StartupProblem when no running server hosts the module */
    LiveServers(Launcher launcher, String module) throws IOException {
        this.launcher = launcher;
        this.module = module;
        try (var all = Files.list(launcher.folder().resolve("liberty/servers"))) {
            servers = all.filter(server -> isRunning(server) && Files.exists(application(server)))
                    .toList();
        }
        if (servers.isEmpty()) {
            throw new StartupProblem("No running server hosts " + module + ".");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::forget));
    }

    /** Folders of servers of another deployment stay where they are. */
    private boolean isRunning(Path server) {
        var name = server.getFileName().toString();
        return launcher.running().stream()
                .flatMap(status -> status.processes().stream())
                .anyMatch(process -> process.name().equals(name));
    }

    private Path application(Path server) {
        return server.resolve("apps").resolve(module + ".war");
    }

    private Path override(Path server) {
        return server.resolve("configDropins/overrides/" + module + ".xml");
    }

    void watchApplications() throws IOException {
        override(WATCHING);
    }

    private void override(String configuration) throws IOException {
        for (var server : servers) {
            Files.createDirectories(override(server).getParent());
            Files.writeString(override(server), configuration);
        }
    }

    /** Gives the module's port to somebody else until this is closed. @return the port */
    int handOverPort(String endpoint, String variable) throws IOException {
        override("""
                <server description="Written by ./beep dev, and removed by it">
                  <httpEndpoint id="%s" httpPort="-1"/>
                </server>
                """.formatted(endpoint));
        var environment = new Properties();
        try (var reader = Files.newBufferedReader(servers.getFirst().resolve("server.env"))) {
            environment.load(reader);
        }
        return Integer.parseInt(environment.getProperty(variable));
    }

    /** Puts the WAR in place of the running one; returns when every server says that it runs. */
    void update(Path war) throws IOException, InterruptedException {
        for (var server : servers) {
            var log = launcher.log(server.getFileName().toString());
            var from = Files.size(log);
            var beside = server.resolve(module + ".fresh");
            Files.copy(war, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    beside, application(server), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            awaitUpdate(log, from);
        }
    }

    private void awaitUpdate(Path log, long from) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (var channel = Files.newByteChannel(log)) {
                channel.position(from);
                var fresh = new String(
                        java.nio.channels.Channels.newInputStream(channel).readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
                if (says(fresh, "CWWKZ0003I")) {
                    return;
                }
                if (says(fresh, "CWWKZ0002E") || says(fresh, "CWWKZ0004E")) {
                    throw new StartupProblem("%s does not start; its log says why: ./beep logs %s"
                            .formatted(module, module.replace("beep-", "")));
                }
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new StartupProblem("%s was not updated within %d s.".formatted(module, PATIENCE.toSeconds()));
    }

    private boolean says(String lines, String message) {
        return lines.lines().anyMatch(line -> line.contains(message) && line.contains(module));
    }

    /** Also when Ctrl-C ends this process; harmless when repeated. */
    private void forget() {
        servers.forEach(server -> override(server).toFile().delete());
    }

    @Override
    public void close() {
        forget();
    }
}

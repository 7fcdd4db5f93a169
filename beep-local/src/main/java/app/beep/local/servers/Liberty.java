package app.beep.local.servers;

import app.beep.local.processes.Ports;
import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Readiness;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Open Liberty as the launcher sets it up: one user folder for all servers, with the library they share. */
public final class Liberty {
    private static final String APPLICATION_FAILED = "CWWKZ0002E";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** So that ./beep dev can ask a running server to look at its applications. */
    private static final String WATCH_CONFIGURATION = "  <config updateTrigger=\"polled\" monitorInterval=\"1s\"/>\n";

    private final Supplier<Path> program;
    private final StateFolder state;
    private final Path root;
    private final JvmMode jvm;
    private final Ports ports;

    public Liberty(Supplier<Path> program, StateFolder state, Path root, JvmMode jvm, Ports ports) {
        this.program = program;
        this.state = state;
        this.root = root;
        this.jvm = jvm;
        this.ports = ports;
    }

    /** Writes the server's configuration anew, copies WARs and shared library, and says how to run it. */
    public Recipe recipe(LibertyServer server, Map<String, String> environment) {
        var user = state.data("liberty");
        var folder = user.resolve("servers").resolve(server.name());
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("server.xml"),
                    serverXml(root, server.modules()).replace("</server>", WATCH_CONFIGURATION + "</server>"));
            PrivateFiles.delete(folder.resolve("configDropins"));
            Files.createDirectories(folder.resolve("configDropins/overrides"));
            Files.writeString(folder.resolve("jvm.options"), String.join("\n", jvmOptions(server)) + "\n");
            PrivateFiles.write(folder.resolve("server.env"), serverEnv(environment));
            if (!holds(folder.resolve("apps"), server.wars())) {
                PrivateFiles.delete(folder.resolve("workarea"));
                replace(folder.resolve("apps"), server.wars());
            }
            placeSharedLibrary(user.resolve("shared/resources/beep"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recipe(
                user,
                List.of(program.get().resolve("bin/server").toString(), "run", server.name()),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "WLP_USER_DIR", user.toString()),
                Readiness.unlessLogSays(state.log(server.name()), APPLICATION_FAILED)
                        .and(Readiness.ofHealth(management(server).resolve("/health/ready")))
                        .and(Readiness.ofPorts(servicePorts(server))),
                PATIENCE);
    }

    /** Where this server's health, metrics and OpenAPI answer. */
    public URI management(LibertyServer server) {
        return URI.create(Ports.url(ports.of(server.managementPort())));
    }

    public static String serverXml(Path root, List<String> modules) {
        var fragments = Stream.concat(
                        Stream.of(root.resolve("liberty-config/server/server.xml")),
                        modules.stream().map(module -> root.resolve(module).resolve("src/main/liberty/service.xml")))
                .map(fragment -> "  <include location=\"%s\"/>\n".formatted(escaped(fragment)))
                .collect(Collectors.joining());
        return "<server description=\"Written by the launcher\">\n%s</server>\n".formatted(fragments);
    }

    public static String serverEnv(Map<String, String> contract) {
        return contract.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private List<String> jvmOptions(LibertyServer server) {
        var lines = new ArrayList<>(jvm.flags());
        var heap =
                server.wars().size() > 1 ? List.of("-Xms320m", "-Xmn160m", "-Xmx768m") : List.of("-Xms32m", "-Xmx256m");
        lines.addAll(heap);
        lines.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
        return lines;
    }

    private List<Integer> servicePorts(LibertyServer server) {
        return server.modules().stream()
                .map(module -> ports.of(server.port(module)))
                .toList();
    }

    /** Copied only when it differs: other servers may be running with it. */
    private synchronized void placeSharedLibrary(Path folder) throws IOException {
        try (var files = Files.list(root.resolve("liberty-config/target/shared"))) {
            var jars = files.filter(jar -> jar.toString().endsWith(".jar")).toList();
            if (!holds(folder, jars)) {
                replace(folder, jars);
            }
        }
    }

    /**
     * Whether the folder has these very files. Liberty remembers which annotations a jar has by time stamps, which are
     * the same in every reproducible build: when a WAR has changed, it must forget.
     */
    private static boolean holds(Path folder, List<Path> files) throws IOException {
        for (var file : files) {
            var known = folder.resolve(file.getFileName());
            if (!Files.exists(known) || Files.mismatch(known, file) >= 0) {
                return false;
            }
        }
        try (var present = Files.list(folder)) {
            return present.count() == files.size();
        }
    }

    private static void replace(Path folder, List<Path> files) throws IOException {
        PrivateFiles.delete(folder);
        Files.createDirectories(folder);
        for (var file : files) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static String escaped(Path path) {
        return path.toString().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}

package app.beep.local;

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

/** One Open Liberty server that hosts every WAR, each on a port of its own. */
final class Liberty {
    static final String NAME = "liberty";
    private static final String SERVER = "beep";
    private static final String APPLICATION_FAILED = "CWWKZ0002E";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Supplier<Path> program;
    private final Path user;
    private final Path log;
    private final PlatformOptions options;
    private final Ports ports;
    private final Map<String, String> contract;

    Liberty(
            Supplier<Path> program,
            StateFolder state,
            PlatformOptions options,
            Ports ports,
            Map<String, String> contract) {
        this.program = program;
        this.user = state.data(NAME);
        this.log = state.log(NAME);
        this.options = options;
        this.ports = ports;
        this.contract = contract;
    }

    /** Writes the server's configuration anew, copies WARs and shared library, and says how to run it. */
    Recipe recipe() {
        var server = user.resolve("servers").resolve(SERVER);
        try {
            Files.createDirectories(server);
            Files.writeString(server.resolve("server.xml"), serverXml(options.root(), modules()));
            Files.writeString(server.resolve("jvm.options"), String.join("\n", jvmOptions()) + "\n");
            PrivateFiles.write(server.resolve("server.env"), serverEnv(contract));
            if (!holds(server.resolve("apps"), options.wars())) {
                PrivateFiles.delete(server.resolve("workarea"));
            }
            replace(server.resolve("apps"), options.wars());
            replace(user.resolve("shared/resources/beep"), sharedLibrary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var management = ports.of(Contract.MANAGEMENT);
        return new Recipe(
                user,
                List.of(program.get().resolve("bin/server").toString(), "run", SERVER),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "WLP_USER_DIR", user.toString()),
                Readiness.unlessLogSays(log, APPLICATION_FAILED)
                        .and(Readiness.ofHealth(URI.create(Contract.url(management) + "/health/ready")))
                        .and(Readiness.ofPorts(servicePorts())),
                PATIENCE);
    }

    static String serverXml(Path root, List<String> modules) {
        var fragments = Stream.concat(
                        Stream.of(root.resolve("liberty-config/server/server.xml")),
                        modules.stream().map(module -> root.resolve(module).resolve("src/main/liberty/service.xml")))
                .map(fragment -> "  <include location=\"%s\"/>\n".formatted(escaped(fragment)))
                .collect(Collectors.joining());
        return "<server description=\"All services in one process; written by the launcher\">\n%s</server>\n"
                .formatted(fragments);
    }

    static String serverEnv(Map<String, String> contract) {
        return contract.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private List<String> jvmOptions() {
        var lines = new ArrayList<>(options.jvm().flags());
        lines.addAll(List.of("-Xms128m", "-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC"));
        return lines;
    }

    private List<String> modules() {
        return options.wars().stream()
                .map(war -> war.getFileName().toString().replace(".war", ""))
                .toList();
    }

    private List<Integer> servicePorts() {
        return modules().stream()
                .map(module -> ports.of(module.equals("beep-web") ? Contract.WEB : module))
                .toList();
    }

    private List<Path> sharedLibrary() throws IOException {
        try (var jars = Files.list(options.root().resolve("liberty-config/target/shared"))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
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
        return true;
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

package app.beep.local.servers;

import app.beep.local.processes.Ports;
import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Readiness;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keycloak with the realm {@code beep}: its distribution is optimized once and shared; configuration, realm file and
 * temporary files lie in the state folder, accounts in the database {@code beep_keycloak}.
 */
public final class Keycloak {
    public static final String NAME = "keycloak";
    public static final String PATH = "/identity";
    public static final String MANAGEMENT = "keycloak-management";
    private static final String SETUP_CLIENT = "beep-setup";

    /** A request may hold two of them: with fewer than twice as many as requests, all could wait for one another. */
    public static final int DATABASE_CONNECTIONS = 44;

    /** Whoever asks, through beep-auth or by the entry. */
    static final int REQUESTS_AT_ONCE = DATABASE_CONNECTIONS / 2 - 1;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Supplier<Path> program;
    private final Path home;
    private final Ports ports;
    private final Map<String, String> contract;
    private final Credentials credentials;

    /** @param setupSecret of the client {@code beep-setup}, which may administer the server */
    public record Credentials(String databasePassword, String setupSecret) {}

    public Keycloak(
            Supplier<Path> program,
            StateFolder state,
            Ports ports,
            Map<String, String> contract,
            Credentials credentials) {
        this.program = program;
        this.home = state.data(NAME);
        this.ports = ports;
        this.contract = contract;
        this.credentials = credentials;
    }

    /** Compiles the options that cannot change later into the distribution; takes half a minute, once. */
    static void optimize(Path distribution, Tool tool) throws IOException {
        try {
            tool.run(
                    List.of(
                            distribution.resolve("bin/kc.sh").toString(),
                            "build",
                            "--db=postgres",
                            "--http-relative-path=" + PATH,
                            "--health-enabled=true"),
                    Map.of("JAVA_HOME", System.getProperty("java.home")));
        } catch (IOException e) {
            throw new IOException("Keycloak's build failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Places the realm for import (an existing realm is left as it is) and the login theme beside it, and says how to run the server. */
    public Recipe recipe(Path realm) {
        var distribution = program.get();
        try {
            var imports = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imports.resolve("beep-realm.json"), StandardCopyOption.REPLACE_EXISTING);
            for (var shared : List.of("lib", "providers")) {
                link(shared, distribution.resolve(shared));
            }
            link("themes", realm.resolveSibling("themes"));
            forgetPackedThemes();
            PrivateFiles.delete(home.resolve("tmp"));
            Files.createDirectories(home.resolve("tmp"));
            Files.createDirectories(home.resolve("conf"));
            Files.copy(
                    distribution.resolve("conf/cache-ispn.xml"),
                    home.resolve("conf/cache-ispn.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var health = URI.create(Ports.url(ports.of(MANAGEMENT)) + PATH + "/health/ready");
        return new Recipe(home, command(distribution, home), environment(), Readiness.ofHealth(health), PATIENCE);
    }

    /** Keycloak keeps packed copies of a theme's files as long as its own version stays: those of an older Beep would be served on. */
    private void forgetPackedThemes() throws IOException {
        var packed = home.resolve("data/tmp/kc-gzip-cache");
        if (Files.exists(packed)) {
            try (var files = Files.walk(packed)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void link(String name, Path target) throws IOException {
        Files.deleteIfExists(home.resolve(name));
        Files.createSymbolicLink(home.resolve(name), target);
    }

    /** What bin/kc.sh would run; without the script in between, the process is the server itself. */
    private static List<String> command(Path distribution, Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=400m",
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Djava.security.egd=file:/dev/urandom",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    private Map<String, String> environment() {
        var values = new HashMap<>(contract);
        values.put("KC_CACHE", "local");
        values.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:%d/beep_keycloak".formatted(ports.of(PostgreSql.NAME)));
        values.put("KC_DB_USERNAME", "beep_keycloak");
        values.put("KC_DB_PASSWORD", credentials.databasePassword());
        values.put("KC_DB_POOL_MAX_SIZE", Integer.toString(DATABASE_CONNECTIONS));
        values.put("KC_HTTP_POOL_MAX_THREADS", Integer.toString(REQUESTS_AT_ONCE));
        values.put("KC_HTTP_ENABLED", "true");
        values.put("KC_HTTP_HOST", "127.0.0.1");
        values.put("KC_HTTP_PORT", Integer.toString(ports.of(NAME)));
        values.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.of(MANAGEMENT)));
        values.put("KC_HOSTNAME", contract.get("BEEP_PUBLIC_URL") + PATH);
        values.put("KC_PROXY_HEADERS", "xforwarded");
        values.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", SETUP_CLIENT);
        values.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", credentials.setupSecret());
        return values;
    }
}

package app.beep.local.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL for one test run: the one of {@code BEEP_TEST_POSTGRES_URL} (a JDBC URL of a superuser), or one started
 * from the binaries that Maven resolved. Every {@link #newDatabase()} is empty.
 */
public final class TestPostgres implements AutoCloseable {

    private static final Path BINARIES = Path.of("target", "test-postgres").toAbsolutePath();

    private final @Nullable Process process;
    private final String adminUrl;

    private TestPostgres(@Nullable Process process, String adminUrl) {
        this.process = process;
        this.adminUrl = adminUrl;
    }

    static TestPostgres start() throws IOException, InterruptedException {
        String given = System.getenv("BEEP_TEST_POSTGRES_URL");
        if (given != null) {
            return new TestPostgres(null, given);
        }
        extract();
        var data = Files.createTempDirectory(BINARIES, "data");
        run(asServer("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"));
        int port = freePort();
        var server = new ProcessBuilder(
                        asServer("postgres", "-D", data.toString(), "-p", "" + port, "-h", "127.0.0.1", "-k", "", "-F"))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        var postgres = new TestPostgres(server, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            postgres.execute("select 1");
            return true;
        });
        return postgres;
    }

    /** The JDBC URL, user included, of a database that nobody else uses. */
    public String newDatabase() throws SQLException {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create database " + name);
        return adminUrl.replaceFirst("(//[^/]+/)[^?]*", "$1" + name);
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static synchronized void extract() throws IOException, InterruptedException {
        if (Files.exists(BINARIES.resolve("bin/postgres"))) {
            return;
        }
        Files.createDirectories(BINARIES);
        var archive = BINARIES.resolve("postgres.txz");
        try (var packed = TestPostgres.class.getResourceAsStream("/postgres-linux-x86_64.txz")) {
            Files.copy(Objects.requireNonNull(packed), archive, StandardCopyOption.REPLACE_EXISTING);
        }
        run(List.of("tar", "-xJf", archive.toString(), "-C", BINARIES.toString()));
    }

    /** PostgreSQL refuses root; in a user namespace of its own the process is nobody. */
    private static List<String> asServer(String program, String... arguments) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(BINARIES.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package app.beep.local.servers;

import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.Superuser;
import app.beep.local.processes.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * PostgreSQL as the system of record: fsync stays on, every connection needs a SCRAM password, and it listens on
 * loopback only.
 */
public final class PostgreSql {
    public static final String NAME = "postgresql";
    public static final String SUPERUSER = "postgres";
    /** The name of the superuser's secret. */
    public static final String PASSWORD = "POSTGRES_PASSWORD";

    private static final int MAX_CONNECTIONS = 300;

    private final Supplier<Path> program;
    private final Path folder;
    private final Tool initdb;
    private final int port;
    private final String password;

    public PostgreSql(Supplier<Path> program, StateFolder state, int port, Secrets secrets) {
        this.program = program;
        this.folder = state.data(NAME);
        this.initdb = new Tool(RunFile.of(state, "initdb"));
        this.port = port;
        this.password = secrets.get(PASSWORD);
    }

    /** Makes the cluster when there is none yet, and says how to run it. */
    public Recipe recipe() {
        var data = folder.resolve("data");
        if (!Files.exists(data)) {
            initialise(data);
        }
        var command =
                Superuser.dropped(List.of(program.get().resolve("bin/postgres").toString(), "-D", data.toString()));
        for (var setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "max_connections=" + MAX_CONNECTIONS,
                "shared_buffers=128MB",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_checkpoints=off")) {
            command.add("-c");
            command.add(setting);
        }
        return new Recipe(
                folder,
                command,
                Map.of(),
                () -> {
                    connect(SUPERUSER).close();
                    return true;
                },
                Duration.ofMinutes(3),
                List.of("INT", "QUIT"));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection of the superuser. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, password);
    }

    private void initialise(Path data) {
        var partial = folder.resolve("data.partial");
        var passwordFile = folder.resolve("password");
        try {
            PrivateFiles.delete(partial);
            PrivateFiles.write(passwordFile, password);
            initdb.run(
                    Superuser.dropped(List.of(
                            program.get().resolve("bin/initdb").toString(),
                            "--pgdata=" + partial,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C")),
                    Map.of());
            Files.move(partial, data);
        } catch (IOException e) {
            throw new StartupProblem(
                    "PostgreSQL cannot make its data folder %s: %s".formatted(data, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start of PostgreSQL was interrupted.", e);
        } finally {
            passwordFile.toFile().delete();
        }
    }
}

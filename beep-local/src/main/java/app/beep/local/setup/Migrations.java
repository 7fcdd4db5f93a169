package app.beep.local.setup;

import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.PostgreSql;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a service's database to the version its WAR carries, before the server starts: first what every service shares
 * (from beep-common's jar), then its own. Each part has a history table of its own.
 */
public final class Migrations {
    static final String HISTORY = "schema_history";
    static final String COMMON_HISTORY = "schema_history_common";
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final String OWN = "WEB-INF/classes/db/migration/";
    private static final String COMMON = "db/migration/common/";

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final PostgreSql postgresql;
    private final Secrets secrets;
    private final Path folder;

    public Migrations(PostgreSql postgresql, Secrets secrets, Path folder) {
        this.postgresql = postgresql;
        this.secrets = secrets;
        this.folder = folder;
    }

    /** @return how many migrations were applied */
    public int apply(Service service, Path war) {
        var own = folder.resolve(service.key());
        var common = folder.resolve(service.key() + "-common");
        try {
            PrivateFiles.delete(own);
            PrivateFiles.delete(common);
            Files.createDirectories(own);
            Files.createDirectories(common);
            extract(war, own, common);
            return migrate(service, common, COMMON_HISTORY) + migrate(service, own, HISTORY);
        } catch (IOException | FlywayException e) {
            throw new StartupProblem(
                    "The database of %s cannot be migrated: %s"
                            .formatted(
                                    service.module(),
                                    String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")),
                    e);
        }
    }

    private int migrate(Service service, Path scripts, String history) throws IOException {
        try (var files = Files.list(scripts)) {
            if (files.findAny().isEmpty()) {
                return 0;
            }
        }
        return Flyway.configure()
                .dataSource(
                        postgresql.jdbcUrl(service.database()),
                        service.owner(),
                        secrets.get(Databases.passwordName(service.owner())))
                .locations("filesystem:" + scripts)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private static void extract(Path war, Path own, Path common) throws IOException {
        try (var archive = new ZipFile(war.toFile())) {
            for (var entry : List.copyOf(archive.stream().toList())) {
                try (var content = archive.getInputStream(entry)) {
                    if (entry.getName().startsWith("WEB-INF/lib/beep-common-")) {
                        extractCommon(content, common);
                    } else if (entry.getName().startsWith(OWN)
                            && !entry.getName().startsWith(OWN + "common/")) {
                        copyScript(entry, content, own);
                    }
                }
            }
        }
    }

    private static void extractCommon(InputStream jar, Path common) throws IOException {
        var entries = new ZipInputStream(jar);
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (entry.getName().startsWith(COMMON)) {
                copyScript(entry, entries, common);
            }
        }
    }

    private static void copyScript(ZipEntry entry, InputStream content, Path folder) throws IOException {
        var name = Path.of(entry.getName()).getFileName().toString();
        if (!entry.isDirectory() && name.endsWith(".sql")) {
            Files.copy(content, folder.resolve(name));
        }
    }
}

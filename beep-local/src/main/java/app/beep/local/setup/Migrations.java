package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a service's database to the version its WAR carries, before the server starts: first the parts that jars of ours
 * bring ({@code db/migration/<part>/}), then the service's own scripts. Each part has a history table of its own.
 */
final class Migrations {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final Settings settings;
    private final Path folder;

    /**
     * @param settings of each service BEEP_…_DB_URL and _DB_OWNER_PASSWORD
     * @param folder for unpacked scripts
     */
    Migrations(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
    }

    /**
     * @return how many migrations were applied
     * @throws StartupProblem when a script fails, or one that was applied has changed
     */
    int apply(Service service, Path war) {
        try {
            var applied = 0;
            for (var scripts : Scripts.of(war, folder.resolve(service.key()))) {
                applied += migrate(service, scripts);
            }
            return applied;
        } catch (IOException | FlywayException e) {
            throw new StartupProblem(
                    "The database of %s cannot be migrated: %s"
                            .formatted(
                                    service.module(),
                                    String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ")),
                    e);
        }
    }

    private int migrate(Service service, Scripts scripts) {
        return Flyway.configure()
                .dataSource(
                        settings.required(service.variable("DB_URL")),
                        service.owner(),
                        settings.required(SetupSetting.DB_OWNER_PASSWORD.variable(service)))
                .locations("filesystem:" + scripts.folder())
                .table(scripts.history())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate()
                .migrationsExecuted;
    }
}

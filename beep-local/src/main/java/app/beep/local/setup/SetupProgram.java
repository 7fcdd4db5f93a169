package app.beep.local.setup;

import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.StartupProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The set-up as a program of its own, for a cluster's Job: takes its steps as arguments, everything else from the
 * environment (BEEP_SETUP_CONFIG: the folder liberty-config; BEEP_SETUP_WARS: the folder of the WARs; beside them the
 * variables that each step names). Exit code 0 when all is as it should be, 1 after a sentence that says what is not, 2
 * for an unknown step.
 */
public final class SetupProgram {
    static final String USAGE = """
            Usage: setup STEP…
              databases      databases, roles and passwords (PostgreSQL)
              migrations     tables and rights in them (PostgreSQL)
              realm          the public address in the imported realm (Keycloak)
              authorization  the authorization schema (Permify)
              redis-users    prints Redis' ACL file, from BEEP_<SERVICE>_REDIS_PASSWORD_SHA256
            """;

    private final Setup setup;
    private final PrintStream out;

    private SetupProgram(Setup setup, PrintStream out) {
        this.setup = setup;
        this.out = out;
    }

    public static void main(String... steps) throws IOException {
        System.exit(run(System.getenv(), System.out, System.err, steps));
    }

    /** @return the exit code */
    public static int run(Map<String, String> environment, PrintStream out, PrintStream err, String... steps)
            throws IOException {
        var scratch = Files.createTempDirectory("beep-setup");
        try {
            var settings = new Settings(environment);
            var config = Path.of(settings.required(SetupSetting.SETUP_CONFIG.variable()));
            var program = new SetupProgram(new Setup(settings, config, wars(settings), scratch), out);
            for (var step : steps) {
                if (!program.does(step)) {
                    err.print(USAGE);
                    return 2;
                }
            }
            return 0;
        } catch (StartupProblem problem) {
            err.println(problem.getMessage());
            return 1;
        } finally {
            PrivateFiles.delete(scratch);
        }
    }

    private boolean does(String step) {
        switch (step) {
            case "databases" -> {
                setup.prepareDatabases();
                out.println("The databases are prepared.");
            }
            case "migrations" -> out.printf("%d migrations were applied.%n", setup.migrate());
            case "realm" -> out.printf("%d settings of Keycloak were changed.%n", setup.alignRealm());
            case "authorization" -> {
                setup.writeAuthorizationSchema();
                out.println("The authorization schema is written.");
            }
            case "redis-users" -> out.print(setup.redisUsers());
            default -> {
                return false;
            }
        }
        return true;
    }

    private static List<Path> wars(Settings settings) throws IOException {
        var folder = settings.optional(SetupSetting.SETUP_WARS.variable());
        if (folder.isEmpty()) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder.get()))) {
            return files.filter(file -> file.toString().endsWith(".war"))
                    .sorted()
                    .toList();
        }
    }
}

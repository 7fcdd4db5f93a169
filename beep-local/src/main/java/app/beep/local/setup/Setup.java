package app.beep.local.setup;

import java.nio.file.Path;
import java.util.List;

/**
 * The set-up, step by step, in the order in which the steps depend on one another. Every step may be repeated at any
 * time, and throws a {@link app.beep.local.processes.StartupProblem} when it cannot be done.
 */
public final class Setup {
    private final Settings settings;
    private final Path config;
    private final List<Path> wars;
    private final Path scratch;

    /**
     * @param config the folder liberty-config
     * @param wars the archives whose migrations are applied, named like their modules
     * @param scratch a folder for unpacked scripts
     */
    public Setup(Settings settings, Path config, List<Path> wars, Path scratch) {
        this.settings = settings;
        this.config = config;
        this.wars = List.copyOf(wars);
        this.scratch = scratch;
    }

    /** Databases, roles and passwords; wants PostgreSQL. */
    public void prepareDatabases() {
        new Databases(settings).prepare();
    }

    /**
     * Migrations, and what the services may do with what these made; wants the databases.
     *
     * @return how many scripts were applied
     */
    public int migrate() {
        var migrations = new Migrations(settings, scratch);
        var databases = new Databases(settings);
        var applied = 0;
        for (var war : wars) {
            var service = Service.ofModule(war.getFileName().toString().replace(".war", ""));
            if (service.isPresent()) {
                applied += migrations.apply(service.get(), war);
                databases.grantUse(service.get());
            }
        }
        return applied;
    }

    /**
     * The public address in the realm that Keycloak has imported, and no way to try passwords beside beep-auth's; wants
     * Keycloak.
     *
     * @return how many settings were otherwise
     */
    public int alignRealm() {
        return new KeycloakRealm(settings).align(config.resolve("keycloak/beep-realm.json"));
    }

    /** The authorization schema; wants the authorization engine. */
    public void writeAuthorizationSchema() {
        new AuthorizationSchema(settings).write(config.resolve("authorization/beep.perm"));
    }

    /** The lines of Redis' ACL file; asks nobody. */
    public String redisUsers() {
        return new RedisUsers(settings, Consumers.read(config.resolve("events/consumers.json"))).lines();
    }
}

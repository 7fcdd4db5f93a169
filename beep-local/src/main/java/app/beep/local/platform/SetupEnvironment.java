package app.beep.local.platform;

import app.beep.local.processes.Secrets;
import app.beep.local.servers.PostgreSql;
import app.beep.local.setup.Service;
import app.beep.local.setup.Settings;
import java.util.HashMap;
import java.util.Map;

/** The environment contract with what only the set-up may know: the superuser, the owners, the servers that are not ours. */
final class SetupEnvironment {
    private SetupEnvironment() {}

    static Settings of(Map<String, String> contract, PostgreSql postgresql, Secrets secrets) {
        var values = new HashMap<>(contract);
        values.put("BEEP_SETUP_DB_URL", postgresql.jdbcUrl("postgres"));
        values.put("BEEP_SETUP_DB_USER", PostgreSql.SUPERUSER);
        values.put("BEEP_SETUP_DB_PASSWORD", secrets.get(PostgreSql.PASSWORD));
        values.put("BEEP_KEYCLOAK_SETUP_SECRET", secrets.get("KEYCLOAK_SETUP_SECRET"));
        values.put("BEEP_KEYCLOAK_DB_PASSWORD", databasePassword("beep_keycloak", secrets));
        values.put("BEEP_PERMIFY_DB_PASSWORD", databasePassword("beep_permify", secrets));
        Service.ALL.forEach(service ->
                values.put(service.variable("DB_OWNER_PASSWORD"), databasePassword(service.owner(), secrets)));
        return new Settings(values);
    }

    static String databasePassword(String role, Secrets secrets) {
        return secrets.get("DB_PASSWORD_" + role);
    }

    static String redisPassword(String user, Secrets secrets) {
        return secrets.get("REDIS_PASSWORD_" + user);
    }
}

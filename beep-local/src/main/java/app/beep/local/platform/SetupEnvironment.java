package app.beep.local.platform;

import app.beep.local.processes.Secrets;
import app.beep.local.servers.PostgreSql;
import app.beep.local.setup.Service;
import app.beep.local.setup.Settings;
import app.beep.local.setup.SetupSetting;
import java.util.HashMap;
import java.util.Map;

/** The environment contract with what only the set-up may know: the superuser, the owners, the servers that are not ours. */
final class SetupEnvironment {
    private SetupEnvironment() {}

    static Settings of(Map<String, String> contract, PostgreSql postgresql, Secrets secrets) {
        var values = new HashMap<>(contract);
        values.put(SetupSetting.SETUP_DB_URL.variable(), postgresql.jdbcUrl("postgres"));
        values.put(SetupSetting.SETUP_DB_USER.variable(), PostgreSql.SUPERUSER);
        values.put(SetupSetting.SETUP_DB_PASSWORD.variable(), secrets.get(PostgreSql.PASSWORD));
        values.put(SetupSetting.KEYCLOAK_SETUP_SECRET.variable(), secrets.get("KEYCLOAK_SETUP_SECRET"));
        values.put(SetupSetting.KEYCLOAK_DB_PASSWORD.variable(), databasePassword("beep_keycloak", secrets));
        values.put(SetupSetting.PERMIFY_DB_PASSWORD.variable(), databasePassword("beep_permify", secrets));
        Service.ALL.forEach(service -> values.put(
                SetupSetting.DB_OWNER_PASSWORD.variable(service), databasePassword(service.owner(), secrets)));
        return new Settings(values);
    }

    static String databasePassword(String role, Secrets secrets) {
        return secrets.get("DB_PASSWORD_" + role);
    }

    static String redisPassword(String user, Secrets secrets) {
        return secrets.get("REDIS_PASSWORD_" + user);
    }
}

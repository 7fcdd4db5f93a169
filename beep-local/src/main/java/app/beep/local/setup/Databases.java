package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Databases and roles. A service's database belongs to its owner role, which only migrations use; its run-time role reads
 * and writes rows and can neither create nor alter anything. Nobody else may connect. Safe to repeat, also by two at once.
 */
final class Databases {
    /** Databases of servers that are not ours, whose own role makes their tables; with the variable of its password. */
    private static final Map<String, String> FOREIGN = Map.of(
            "beep_keycloak",
            SetupSetting.KEYCLOAK_DB_PASSWORD.variable(),
            "beep_permify",
            SetupSetting.PERMIFY_DB_PASSWORD.variable());

    private static final long ONE_AT_A_TIME = 0xBEE9;

    private static final String KEEP_HISTORY = """
            do $$ declare history text; begin
              for history in select tablename from pg_tables where schemaname = 'public' and tablename ~ '^schema_history' loop
                execute format('revoke insert, update, delete on public.%%I from %1$s', history);
              end loop;
            end $$""";

    private final Settings settings;

    /**
     * @param settings BEEP_SETUP_DB_URL, _USER and _PASSWORD of a superuser's connection; of each service BEEP_…_DB_URL,
     *     _DB_PASSWORD and _DB_OWNER_PASSWORD; BEEP_KEYCLOAK_DB_PASSWORD and BEEP_PERMIFY_DB_PASSWORD
     */
    Databases(Settings settings) {
        this.settings = settings;
    }

    /** Makes what is missing and sets every role's password to the one in the settings. */
    void prepare() {
        try (var connection = superuser()) {
            execute(connection, "select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            for (var service : Service.ALL) {
                role(connection, service.owner(), SetupSetting.DB_OWNER_PASSWORD.variable(service));
                role(connection, service.database(), service.variable("DB_PASSWORD"));
                database(connection, service.database(), service.owner());
                execute(
                        connection,
                        "grant connect on database %s to %s".formatted(service.database(), service.database()));
            }
            for (var foreign : FOREIGN.entrySet()) {
                role(connection, foreign.getKey(), foreign.getValue());
                database(connection, foreign.getKey(), foreign.getKey());
            }
        } catch (SQLException e) {
            throw new StartupProblem("The databases cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** Lets the run-time role use what the owner made, and what the owner makes later; histories it may only read. */
    void grantUse(Service service) {
        var role = service.database();
        try (var connection = owner(service)) {
            for (var rights : new String[] {
                "select, insert, update, delete on %s tables",
                "usage, select on %s sequences",
                "execute on %s functions"
            }) {
                execute(connection, "grant " + rights.formatted("all") + " in schema public to " + role);
                execute(
                        connection,
                        "alter default privileges in schema public grant %s to %s"
                                .formatted(rights.formatted("").replace("  ", " "), role));
            }
            execute(connection, KEEP_HISTORY.formatted(role));
        } catch (SQLException e) {
            throw new StartupProblem("Rights in %s cannot be granted: %s".formatted(role, e.getMessage()), e);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                settings.required(SetupSetting.SETUP_DB_URL.variable()),
                settings.required(SetupSetting.SETUP_DB_USER.variable()),
                settings.required(SetupSetting.SETUP_DB_PASSWORD.variable()));
    }

    private Connection owner(Service service) throws SQLException {
        return DriverManager.getConnection(
                settings.required(service.variable("DB_URL")),
                service.owner(),
                settings.required(SetupSetting.DB_OWNER_PASSWORD.variable(service)));
    }

    private void role(Connection connection, String role, String passwordVariable) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        var password = settings.required(passwordVariable).replace("'", "''");
        execute(connection, "alter role %s password '%s'".formatted(role, password));
    }

    private static void database(Connection connection, String database, String owner) throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
            execute(connection, "create database %s owner %s".formatted(database, owner));
        }
        execute(connection, "revoke all on database %s from public".formatted(database));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

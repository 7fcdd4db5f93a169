package app.beep.local.setup;

import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.servers.PostgreSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Databases and roles. A service's database belongs to its owner role, which only migrations use; its run-time role reads
 * and writes rows and can neither create nor alter anything. Nobody else may connect.
 */
public final class Databases {
    private final PostgreSql postgresql;
    private final Secrets secrets;

    public Databases(PostgreSql postgresql, Secrets secrets) {
        this.postgresql = postgresql;
        this.secrets = secrets;
    }

    public static String passwordName(String role) {
        return "DB_PASSWORD_" + role;
    }

    /** Makes what is missing and sets every role's password to the one in the secrets. */
    public void prepare() {
        try (var connection = postgresql.connect("postgres")) {
            for (var service : Service.ALL) {
                role(connection, service.owner());
                role(connection, service.database());
                database(connection, service.database(), service.owner());
                execute(
                        connection,
                        "grant connect on database %s to %s".formatted(service.database(), service.database()));
            }
            for (var database : List.of("beep_keycloak", "beep_permify")) {
                role(connection, database);
                database(connection, database, database);
            }
        } catch (SQLException e) {
            throw new StartupProblem("The databases cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** Lets the run-time role use what the owner made, and what the owner makes later. */
    public void grantUse(Service service) {
        var role = service.database();
        try (var connection = postgresql.connect(service.database())) {
            for (var rights : List.of(
                    "select, insert, update, delete on %s tables",
                    "usage, select on %s sequences", "execute on %s functions")) {
                execute(connection, "grant " + rights.formatted("all") + " in schema public to " + role);
                execute(
                        connection,
                        "alter default privileges for role %s in schema public grant %s to %s"
                                .formatted(service.owner(), rights.formatted("").replace("  ", " "), role));
            }
            for (var history : List.of(Migrations.HISTORY, Migrations.COMMON_HISTORY)) {
                execute(
                        connection,
                        "do $$ begin if to_regclass('public.%1$s') is not null then revoke insert, update, delete on public.%1$s from %2$s; end if; end $$"
                                .formatted(history, role));
            }
        } catch (SQLException e) {
            throw new StartupProblem("Rights in %s cannot be granted: %s".formatted(role, e.getMessage()), e);
        }
    }

    private void role(Connection connection, String role) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        execute(connection, "alter role %s password '%s'".formatted(role, secrets.get(passwordName(role))));
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

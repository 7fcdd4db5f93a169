package app.beep.tests.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The reference: how many one-row transactions per second the same PostgreSQL commits for one connection. */
final class BareCommits {
    private BareCommits() {}

    /** @param environment the services' environment: beep-messaging's own database and role are used */
    static double perSecond(Map<String, String> environment, Duration time) throws SQLException {
        var nobody = UUID.randomUUID();
        try (var connection = DriverManager.getConnection(
                environment.getOrDefault("BEEP_MESSAGING_DB_URL", ""),
                environment.get("BEEP_MESSAGING_DB_USER"),
                environment.get("BEEP_MESSAGING_DB_PASSWORD"))) {
            commit(connection, nobody, Duration.ofSeconds(1));
            var rate = commit(connection, nobody, time);
            try (var clean = connection.prepareStatement("delete from idempotency_key where caller = ?")) {
                clean.setObject(1, nobody);
                clean.executeUpdate();
            }
            return rate;
        }
    }

    private static double commit(Connection connection, UUID caller, Duration time) throws SQLException {
        var began = System.nanoTime();
        var committed = 0;
        try (var insert = connection.prepareStatement(
                "insert into idempotency_key (caller, key, request_hash, resource_id) values (?, ?, ?, ?)")) {
            while (System.nanoTime() - began < time.toNanos()) {
                insert.setObject(1, caller);
                insert.setString(2, UUID.randomUUID().toString());
                insert.setBytes(3, new byte[32]);
                insert.setString(4, "reference");
                committed += insert.executeUpdate();
            }
        }
        return committed / ((System.nanoTime() - began) / 1e9);
    }
}

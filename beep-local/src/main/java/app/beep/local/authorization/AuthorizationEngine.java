package app.beep.local.authorization;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A running engine on the loopback address. Closing it ends what it started; everything answered is stored. */
public final class AuthorizationEngine implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    /**
     * @param port where to listen on 127.0.0.1; 0 for any free port
     * @param token the preshared key that every request but {@code /healthz} carries as bearer token
     * @param jdbcUrl a PostgreSQL database in which the user may create tables
     */
    public record Options(int port, String token, String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return "Options[port=" + port + ", jdbcUrl=" + jdbcUrl + ", user=" + user + "]";
        }
    }

    private final HikariDataSource source;
    private final Vertx vertx;
    private final HttpServer server;

    private AuthorizationEngine(HikariDataSource source, Vertx vertx, HttpServer server) {
        this.source = source;
        this.vertx = vertx;
        this.server = server;
    }

    /**
     * Creates its tables where they are missing, reads all tuples and listens.
     *
     * @throws SQLException when the database does not answer
     * @throws IllegalStateException when the port is taken
     */
    public static AuthorizationEngine start(Options options) throws SQLException {
        var source = source(options);
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try {
            var store = new TupleStore(source);
            store.createTables();
            var tenants = new Tenants(store);
            tenants.load();
            var workers = vertx.createSharedWorkerExecutor("authorization", CONNECTIONS);
            var server = vertx.createHttpServer()
                    .requestHandler(new AuthorizationRoutes(options.token(), tenants, workers))
                    .listen(options.port(), "127.0.0.1")
                    .await(30, TimeUnit.SECONDS);
            return new AuthorizationEngine(source, vertx, server);
        } catch (Exception e) {
            close(vertx, source);
            if (e instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException("The authorization engine cannot listen on port " + options.port(), e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        close(vertx, source);
    }

    private static void close(Vertx vertx, HikariDataSource source) {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        source.close();
    }

    private static HikariDataSource source(Options options) {
        var config = new HikariConfig();
        config.setPoolName("authorization");
        config.setJdbcUrl(options.jdbcUrl());
        config.setUsername(options.user());
        config.setPassword(options.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(15_000);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("ApplicationName", "beep-authorization");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}

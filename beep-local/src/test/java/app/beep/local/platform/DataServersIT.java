package app.beep.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.local.processes.Child;
import app.beep.local.processes.Component;
import app.beep.local.processes.Ports;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import app.beep.local.servers.RedisConnection;
import app.beep.local.servers.ServerBinaries;
import app.beep.local.setup.Service;
import app.beep.local.setup.Settings;
import app.beep.local.setup.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL and Redis for real, as the launcher starts them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataServersIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Ports ports = Ports.free(Contract.portNames(List.of()));
    private StateFolder state;
    private Secrets secrets;
    private Settings settings;
    private PostgreSql postgresql;
    private List<Component> servers;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        state = StateFolder.at(
                Files.createDirectories(folder.resolve("it's an \"odd\" name, of $HOME & <é> [漢字] {x}; (y)")));
        secrets = Secrets.in(state.secrets());
        var binaries = new ServerBinaries(ROOT);
        postgresql = new PostgreSql(binaries::postgresql, state, ports.of(PostgreSql.NAME), secrets);
        var options = PlatformOptions.of(ROOT, state.path());
        settings = SetupEnvironment.of(Contract.environment(options, 1, ports, secrets), postgresql, secrets);
        var redis = new Redis(
                binaries::redis, state, ports.of(Redis.NAME), () -> setup().redisUsers(), secrets.get("probe"));
        servers = List.of(
                new Child(PostgreSql.NAME, ports.of(PostgreSql.NAME), postgresql::recipe, state, sentence -> {}),
                new Child(Redis.NAME, ports.of(Redis.NAME), redis::recipe, state, sentence -> {}));
        servers.forEach(Component::start);
        setup().prepareDatabases();
    }

    @AfterAll
    void stopping_leaves_no_process() {
        var family = servers.stream()
                .map(server -> ProcessHandle.of(server.status().pid()).orElseThrow())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        servers.forEach(Component::stop);

        assertThat(family).hasSizeGreaterThan(4).noneMatch(ProcessHandle::isAlive);
        assertThat(RunFile.ofServers(state)).isEmpty();
    }

    private Setup setup(Path... wars) {
        return new Setup(settings, ROOT.resolve("liberty-config"), List.of(wars), state.data("migrations"));
    }

    private Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                postgresql.jdbcUrl(database), role, SetupEnvironment.databasePassword(role, secrets));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private RedisConnection redisAs(Service service) throws IOException {
        var connection = new RedisConnection(ports.of(Redis.NAME));
        assertThat(connection.ask(
                        "AUTH", service.database(), SetupEnvironment.redisPassword(service.database(), secrets)))
                .isEqualTo("+OK");
        return connection;
    }

    @Test
    void nothing_acknowledged_can_be_lost() throws SQLException {
        try (var connection = postgresql.connect("postgres")) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("show " + setting)) {
                    rows.next();
                    assertThat(rows.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgresql.jdbcUrl("beep_auth"), "beep_auth", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_run_time_role_changes_rows_but_no_tables(@TempDir Path folder) throws Exception {
        try (var owner = as("beep_users_owner", "beep_users");
                var user = as("beep_users", "beep_users")) {
            setup(new War(folder, "beep-users").write()).migrate();
            execute(owner, "create table made_after_the_grant (id bigint generated always as identity, name text)");
            execute(user, "insert into made_after_the_grant (name) values ('x')");
            execute(user, "delete from made_after_the_grant");

            assertThatThrownBy(() -> execute(user, "create table mine (id int)"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> execute(user, "create temporary table mine (id int)"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> execute(user, "truncate made_after_the_grant"))
                    .hasMessageContaining("denied");
            assertThatThrownBy(() -> execute(user, "drop table made_after_the_grant"))
                    .hasMessageContaining("must be owner");
        }
    }

    @Test
    void a_role_cannot_enter_another_services_database() {
        assertThatThrownBy(() -> as("beep_users", "beep_auth")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("beep_permify", "beep_keycloak")).hasMessageContaining("permission denied");
    }

    @Test
    void migrations_of_a_war_are_applied_once_the_shared_ones_first(@TempDir Path folder) throws Exception {
        var war = new War(folder, "beep-media")
                .script("V1__own.sql", "create table own (id bigint references further);")
                .script(
                        "beep-zebra",
                        "zebra",
                        "V1__z.sql",
                        "create table further (id bigint primary key references event);")
                .script(
                        "beep-events",
                        "events",
                        "V1__e.sql",
                        "create table event (id bigint primary key references shared);")
                .script("beep-common", "common", "V1__c.sql", "create table shared (id bigint primary key);")
                .write();

        assertThat(setup(war).migrate()).isEqualTo(4);
        assertThat(setup(war).migrate()).isZero();
        try (var user = as("beep_media", "beep_media")) {
            execute(user, "insert into shared values (1)");
            for (var part : List.of("", "_common", "_events", "_zebra")) {
                assertThatThrownBy(() -> execute(user, "delete from schema_history" + part))
                        .hasMessageContaining("denied");
            }
        }
    }

    @Test
    void a_part_that_comes_with_a_later_release_is_migrated_beside_what_is_there(@TempDir Path folder)
            throws Exception {
        var before = new War(folder, "beep-search")
                .script("V1__own.sql", "create table own (id bigint);")
                .script("beep-common", "common", "V1__c.sql", "create table shared (id bigint primary key);");
        assertThat(setup(before.write()).migrate()).isEqualTo(2);

        before.script("beep-events", "events", "V1__e.sql", "create table event (id bigint references shared);");

        assertThat(setup(before.write()).migrate()).isEqualTo(1);
    }

    @Test
    void a_service_uses_its_own_keys_and_channels() throws IOException {
        try (var redis = redisAs(Service.MESSAGING)) {
            assertThat(redis.ask("SET", "beep:messaging:x", "1")).isEqualTo("+OK");
            assertThat(redis.ask("ZCARD", "beep:access")).isEqualTo(":0");
            assertThat(redis.ask("ZCARD", "beep:access:channels")).isEqualTo(":0");
            assertThat(redis.ask("PUBLISH", "beep:access:changed", "")).isEqualTo(":0");
            assertThat(redis.ask("PUBLISH", "beep:messaging:events:63", "")).isEqualTo(":0");
            assertThat(redis.ask("PUBLISH", "beep:messaging:events", "{}")).isEqualTo(":0");
        }
    }

    @Test
    void a_service_can_neither_flush_nor_configure() throws IOException {
        try (var redis = redisAs(Service.MESSAGING)) {
            for (var forbidden : List.of("FLUSHALL", "FLUSHDB", "MONITOR", "ROLE", "SAVE", "SHUTDOWN")) {
                assertThat(redis.ask(forbidden)).as(forbidden).startsWith("-NOPERM");
            }
            assertThat(redis.ask("KEYS", "*")).startsWith("-NOPERM");
            assertThat(redis.ask("CONFIG", "GET", "dir")).startsWith("-NOPERM");
            assertThat(redis.ask("ACL", "LIST")).startsWith("-NOPERM");
        }
    }

    @Test
    void a_service_cannot_touch_anothers_keys_or_channels() throws IOException {
        try (var redis = redisAs(Service.USERS)) {
            assertThat(redis.ask("GET", "beep:messaging:x")).startsWith("-NOPERM");
            assertThat(redis.ask("ZCARD", "beep:access")).startsWith("-NOPERM");
            assertThat(redis.ask("SUBSCRIBE", "beep:access:changed")).startsWith("-NOPERM");
            assertThat(redis.ask("SUBSCRIBE", "beep:messaging:volatile:1")).startsWith("-NOPERM");
            assertThat(redis.ask("PUBLISH", "beep:messaging:events", "{}")).startsWith("-NOPERM");
            assertThat(redis.ask("SUBSCRIBE", "beep:messaging:events")).startsWith("-NOPERM");
        }
    }

    @Test
    void a_durable_consumer_is_woken_but_reads_no_events_from_redis() throws IOException {
        try (var redis = redisAs(Service.SEARCH)) {
            assertThat(redis.ask("SUBSCRIBE", "beep:messaging:events")).startsWith("-NOPERM");
            assertThat(redis.ask("SUBSCRIBE", "beep:messaging:events:7")).startsWith("-NOPERM");
            assertThat(redis.ask("SUBSCRIBE", "beep:messaging:positions")).startsWith("*3");
        }
    }

    @Test
    void a_service_subscribes_to_what_it_follows() throws IOException {
        try (var redis = redisAs(Service.NOTIFY)) {
            assertThat(redis.ask(
                            "SUBSCRIBE",
                            "beep:messaging:events",
                            "beep:messaging:events:0",
                            "beep:messaging:users:63",
                            "beep:messaging:services",
                            "beep:messaging:volatile:5",
                            "beep:auth:positions"))
                    .startsWith("*3");
        }
    }

    @Test
    void nobody_gets_in_without_a_name() throws IOException {
        try (var redis = new RedisConnection(ports.of(Redis.NAME))) {
            assertThat(redis.ask("PING")).startsWith("-NOAUTH");
        }
    }
}

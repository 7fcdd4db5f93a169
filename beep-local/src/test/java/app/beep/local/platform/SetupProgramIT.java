package app.beep.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.processes.Component;
import app.beep.local.processes.Ports;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.PostgreSql;
import app.beep.local.setup.SetupProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The program as a Job runs it, against PostgreSQL, Keycloak and the authorization engine for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupProgramIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Map<String, String> environment = new HashMap<>();
    private List<Component> servers = List.of();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        var state = StateFolder.at(folder.resolve("state"));
        var secrets = Secrets.in(state.secrets());
        var options = PlatformOptions.of(ROOT, state.path()).withWars(List.of());
        var ports = Ports.free(Contract.portNames(options.deployment().servers(List.of())));
        var contract = Contract.environment(options, 1, ports, secrets);
        var parts = new Parts(options, state, secrets, ports, 1, contract, sentence -> {});
        environment.putAll(
                SetupEnvironment.of(contract, parts.postgresql(), secrets).values());
        environment.put("BEEP_SETUP_CONFIG", ROOT.resolve("liberty-config").toString());
        environment.put("BEEP_SETUP_WARS", folder.toString());
        new War(folder, "beep-media")
                .script("V1__own.sql", "create table own (id bigint references shared);")
                .script("beep-common", "common", "V1__c.sql", "create table shared (id bigint primary key);")
                .write();
        servers = List.of(
                parts.component(PostgreSql.NAME),
                parts.component(Keycloak.NAME),
                parts.component(Contract.AUTHORIZATION));
        servers.getFirst().start();
        run("databases");
        servers.stream().skip(1).parallel().forEach(Component::start);
    }

    @AfterAll
    void stop() {
        servers.reversed().forEach(Component::stop);
    }

    private String run(String... steps) throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        assertThat(SetupProgram.run(environment, out, out, steps))
                .as(said.toString(UTF_8))
                .isZero();
        return said.toString(UTF_8);
    }

    @Test
    void a_second_run_finds_nothing_to_do() throws IOException {
        var steps = new String[] {"databases", "migrations", "realm", "authorization"};

        run(steps);

        assertThat(run(steps))
                .contains("0 migrations were applied", "0 settings of Keycloak were changed", "schema is written");
    }

    @Test
    void another_public_address_reaches_the_realm_once() throws IOException {
        environment.put("BEEP_PUBLIC_URL", "https://elsewhere.example");

        assertThat(run("realm")).doesNotStartWith("0 ");
        assertThat(run("realm")).startsWith("0 ");
    }

    @Test
    void what_is_missing_or_unknown_is_told() throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var incomplete = new HashMap<>(environment);
        incomplete.remove("BEEP_MEDIA_DB_OWNER_PASSWORD");

        assertThat(SetupProgram.run(incomplete, out, out, "databases")).isEqualTo(1);
        assertThat(SetupProgram.run(environment, out, out, "index")).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("BEEP_MEDIA_DB_OWNER_PASSWORD", "Usage");
    }
}

package app.beep.local.platform;

import app.beep.local.processes.Child;
import app.beep.local.processes.Ports;
import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.Elasticsearch;
import app.beep.local.servers.JvmMode;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.Liberty;
import app.beep.local.servers.LibertyServer;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import app.beep.local.servers.ServerBinaries;
import app.beep.local.setup.Service;
import app.beep.local.setup.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;

/**
 * What one service needs to run alone: its migrated database, Redis, and an Open Liberty server that waits for its WAR.
 * Everything lies below the module's {@code target/it} and ends with this process.
 */
public final class ServiceBackend {
    private static final Logger LOG = Logger.getLogger(ServiceBackend.class.getName());

    private final Service service;
    private final Path root;
    private final StateFolder state;
    private final Secrets secrets;
    private final LibertyServer server;
    private final Ports ports;
    private final PostgreSql postgresql;
    private final Map<String, String> contract;
    private final List<Child> children = new ArrayList<>();
    private final Child elasticsearch;

    /**
     * Starts PostgreSQL and Redis, and migrates.
     *
     * @param module such as {@code beep-users}; its WAR has been built
     * @param peers base address of the stand-ins for Keycloak, the other services and the authorization engine
     */
    public ServiceBackend(Path root, String module, String peers) {
        this.root = root;
        service = Service.ofModule(module).orElseThrow();
        state = cleared(root.resolve(module).resolve("target/it"));
        secrets = Secrets.in(state.secrets());
        server = new LibertyServer(module, List.of(war()), 0);
        ports = Ports.free(Contract.portNames(List.of(server)));
        var binaries = new ServerBinaries(root);
        contract = contract(peers);
        postgresql = new PostgreSql(binaries::postgresql, state, ports.of(PostgreSql.NAME), secrets);
        var setup = new Setup(
                SetupEnvironment.of(contract, postgresql, secrets),
                root.resolve("liberty-config"),
                List.of(war()),
                state.data("migrations"));
        var redis = new Redis(
                binaries::redis,
                state,
                ports.of(Redis.NAME),
                setup::redisUsers,
                secrets.get("REDIS_PASSWORD_beep_probe"));
        children.add(new Child(PostgreSql.NAME, ports.of(PostgreSql.NAME), postgresql::recipe, state, LOG::info));
        children.add(new Child(Redis.NAME, ports.of(Redis.NAME), redis::recipe, state, LOG::info));
        var elastic = new Elasticsearch(binaries::elasticsearch, state, ports, setting("BEEP_ELASTICSEARCH_PASSWORD"));
        elasticsearch = new Child(Elasticsearch.NAME, ports.of(Elasticsearch.NAME), elastic::recipe, state, LOG::info);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        children.forEach(Child::start);
        setup.prepareDatabases();
        setup.migrate();
        writeServer(binaries.liberty());
    }

    /** The WAR as the build made it. */
    public Path war() {
        return root.resolve(service.module()).resolve("target/" + service.module() + ".war");
    }

    /** The service's API: {@code http://…/api}. */
    public String api() {
        return Ports.url(ports.of(service.module())) + "/api";
    }

    /** The server's own address: health, metrics, OpenAPI. */
    public String management() {
        return Ports.url(ports.of(server.managementPort()));
    }

    /** A connection to the service's database with the rights the service has. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                postgresql.jdbcUrl(service.database()), service.database(), setting(service.variable("DB_PASSWORD")));
    }

    /** Kills Redis; {@link #startRedis} brings it back on the same port, empty. */
    public void killRedis() {
        children.get(1).kill();
    }

    public void startRedis() {
        children.get(1).start();
    }

    /** Starts Elasticsearch, which only some services' tests need; what it had indexed before is still there. */
    public void startElasticsearch() {
        elasticsearch.start();
    }

    public void killElasticsearch() {
        elasticsearch.kill();
    }

    /** A value of the environment contract. */
    public String setting(String variable) {
        return contract.getOrDefault(variable, "");
    }

    private Map<String, String> contract(String peers) {
        var overrides = new TreeMap<String, String>();
        for (var other : Service.ALL) {
            if (other != service) {
                overrides.put(other.variable("URL"), peers + "/" + other.key());
            }
        }
        overrides.put("BEEP_KEYCLOAK_URL", peers + Keycloak.PATH);
        overrides.put("BEEP_KEYCLOAK_ISSUER", peers + Keycloak.PATH + "/realms/beep");
        overrides.put("BEEP_PERMIFY_URL", peers + "/permify");
        overrides.put("BEEP_MANAGEMENT_PORT", Integer.toString(ports.of(server.managementPort())));
        overrides.put("BEEP_AUTH_SWEEP_SECONDS", "2");
        overrides.put("BEEP_MEDIA_SWEEP_SECONDS", "1");
        overrides.put("BEEP_MEDIA_LEFTOVER_PAUSE_SECONDS", "1");
        overrides.put("BEEP_MEDIA_SETTLE_SECONDS", "1");
        var options = PlatformOptions.of(root, state.path()).withEnvironment(overrides);
        return Contract.environment(options, 1, ports, secrets);
    }

    /** The WAR is not there yet: Arquillian puts it into dropins, which is where this server looks for its apps. */
    private void writeServer(Path liberty) {
        var name = service.module() + "-it-" + ProcessHandle.current().pid();
        var user = state.data("liberty");
        var folder = user.resolve("servers").resolve(name);
        var shared = user.resolve("shared/resources/beep");
        try {
            Files.createDirectories(folder.resolve("dropins"));
            Files.createSymbolicLink(folder.resolve("apps"), Path.of("dropins"));
            Files.writeString(folder.resolve("server.xml"), serverXml());
            Files.writeString(folder.resolve("server.env"), Liberty.serverEnv(contract));
            Files.writeString(
                    folder.resolve("jvm.options"),
                    String.join("\n", JvmMode.LAPTOP.flags()) + "\n-Xmx512m\n-Duser.timezone=UTC\n");
            Files.createDirectories(shared);
            try (var jars = Files.list(root.resolve("liberty-config/target/shared"))) {
                for (var jar : jars.toList()) {
                    Files.copy(jar, shared.resolve(jar.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("beep.it.liberty", liberty.toString());
        System.setProperty("beep.it.user", user.toString());
        System.setProperty("beep.it.server", name);
        System.setProperty("beep.it.port", String.valueOf(ports.of(service.module())));
    }

    private String serverXml() {
        return Liberty.serverXml(root, List.of(service.module())).replace("</server>", """
                  <featureManager>
                    <feature>localConnector-1.0</feature>
                  </featureManager>
                  <applicationMonitor updateTrigger="polled" pollingRate="500ms" dropinsEnabled="false"/>
                </server>""");
    }

    private static StateFolder cleared(Path folder) {
        var earlier = StateFolder.at(folder);
        Platform.endLeftovers(earlier, Progress.SILENT);
        try {
            PrivateFiles.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StateFolder.at(folder);
    }

    private void stop() {
        elasticsearch.stop();
        for (var child : children.reversed()) {
            child.stop();
        }
    }
}

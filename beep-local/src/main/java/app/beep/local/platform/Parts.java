package app.beep.local.platform;

import app.beep.local.authorization.AuthorizationEngine;
import app.beep.local.gateway.LocalGateway;
import app.beep.local.gateway.ServiceAddress;
import app.beep.local.processes.Child;
import app.beep.local.processes.Component;
import app.beep.local.processes.Embedded;
import app.beep.local.processes.Ports;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.Unhurried;
import app.beep.local.servers.Elasticsearch;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.Liberty;
import app.beep.local.servers.LibertyServer;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import app.beep.local.servers.ServerBinaries;
import app.beep.local.setup.Service;
import app.beep.local.setup.Setup;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a platform consists of: every server and every part inside the launcher, by name. Nothing is started here. */
final class Parts {
    static final String GATEWAY = "gateway";

    private final PlatformOptions options;
    private final StateFolder state;
    private final Secrets secrets;
    private final Ports ports;
    private final int gatewayPort;
    private final Map<String, String> contract;
    private final Consumer<String> changes;
    private final PostgreSql postgresql;
    private final Setup setup;
    private final List<LibertyServer> servers;
    private final Liberty liberty;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private final List<Component> addresses = new ArrayList<>();

    Parts(
            PlatformOptions options,
            StateFolder state,
            Secrets secrets,
            Ports ports,
            int gatewayPort,
            Map<String, String> contract,
            Consumer<String> changes) {
        this.options = options;
        this.state = state;
        this.secrets = secrets;
        this.ports = ports;
        this.gatewayPort = gatewayPort;
        this.contract = contract;
        this.changes = changes;
        var binaries = new ServerBinaries(options.root());
        postgresql = new PostgreSql(binaries::postgresql, state, ports.of(PostgreSql.NAME), secrets);
        setup = new Setup(
                SetupEnvironment.of(contract, postgresql, secrets),
                options.root().resolve("liberty-config"),
                options.wars(),
                state.data("migrations"));
        servers = options.deployment().servers(options.wars());
        liberty = new Liberty(binaries::liberty, state, options.root(), options.jvm(), ports);
        var environment = options.rewiring().apply(contract);
        var redis = new Redis(
                binaries::redis,
                state,
                ports.of(Redis.NAME),
                setup::redisUsers,
                secrets.get("REDIS_PASSWORD_beep_probe"));
        var keycloak = new Keycloak(
                binaries::keycloak,
                state,
                ports,
                contract,
                new Keycloak.Credentials(
                        SetupEnvironment.databasePassword("beep_keycloak", secrets),
                        secrets.get("KEYCLOAK_SETUP_SECRET")));
        child(PostgreSql.NAME, ports.of(PostgreSql.NAME), postgresql::recipe);
        child(Redis.NAME, ports.of(Redis.NAME), redis::recipe);
        child(Keycloak.NAME, ports.of(Keycloak.NAME), () -> keycloak.recipe(realm()));
        embedded(Contract.AUTHORIZATION, ports.of(Contract.AUTHORIZATION), this::authorizationEngine);
        servers.stream().filter(LibertyServer::isOneOfSeveral).forEach(this::addressInFront);
        servers.forEach(server -> child(
                server.name(),
                ports.of(server.managementPort()),
                () -> liberty.recipe(server, Contract.ofServer(server, ports, environment))));
        components.put(Elasticsearch.NAME, elasticsearch(binaries));
        embedded(GATEWAY, gatewayPort, this::gateway);
    }

    /** All parts, in the order in which a person wants to read them. */
    Map<String, Component> components() {
        return components;
    }

    Component component(String name) {
        return Objects.requireNonNull(components.get(name));
    }

    PostgreSql postgresql() {
        return postgresql;
    }

    Setup setup() {
        return setup;
    }

    /** The names of the Open Liberty servers that host the module. */
    List<String> hosts(String module) {
        return servers.stream()
                .filter(server -> server.hosts(module))
                .map(LibertyServer::name)
                .toList();
    }

    List<Component> libertyServers() {
        return servers.stream().map(server -> component(server.name())).toList();
    }

    /** The addresses in front of services with several instances. */
    List<Component> addresses() {
        return addresses;
    }

    /** Where each Open Liberty server answers health, metrics and OpenAPI. */
    Map<String, URI> management() {
        var addresses = new LinkedHashMap<String, URI>();
        servers.forEach(server -> addresses.put(server.name(), liberty.management(server)));
        return addresses;
    }

    Path realm() {
        return options.root().resolve("liberty-config/keycloak/beep-realm.json");
    }

    private void addressInFront(LibertyServer server) {
        var module = server.modules().getFirst();
        if (server.instance() == 1) {
            var instances = servers.stream()
                    .filter(other -> other.hosts(module))
                    .map(other -> ports.of(other.port(module)))
                    .toList();
            addresses.add(embedded(
                    LibertyServer.service(module) + " address",
                    ports.of(module),
                    () -> ServiceAddress.listen(ports.of(module), instances)));
        }
    }

    private AutoCloseable authorizationEngine() throws Exception {
        return AuthorizationEngine.start(new AuthorizationEngine.Options(
                ports.of(Contract.AUTHORIZATION),
                contract.getOrDefault("BEEP_PERMIFY_TOKEN", ""),
                postgresql.jdbcUrl("beep_permify"),
                "beep_permify",
                SetupEnvironment.databasePassword("beep_permify", secrets)));
    }

    private Component elasticsearch(ServerBinaries binaries) {
        var server = new Elasticsearch(
                binaries::elasticsearch, state, ports, contract.getOrDefault("BEEP_ELASTICSEARCH_PASSWORD", ""));
        return new Unhurried(
                new Child(Elasticsearch.NAME, ports.of(Elasticsearch.NAME), server::recipe, state, changes), changes);
    }

    private AutoCloseable gateway() throws Exception {
        var upstreams = new LinkedHashMap<String, URI>();
        var modules = new ArrayList<>(Service.ALL.stream().map(Service::module).toList());
        modules.addAll(List.of(Contract.WEB, Keycloak.NAME));
        modules.forEach(module -> upstreams.put(module, URI.create(Ports.url(ports.of(module)))));
        var issuers = Map.of(
                contract.getOrDefault("BEEP_KEYCLOAK_ISSUER", ""),
                contract.get("BEEP_KEYCLOAK_URL") + "/realms/beep/protocol/openid-connect/certs");
        return LocalGateway.start(
                new LocalGateway.Options(gatewayPort, options.root().resolve("kubernetes"), upstreams, issuers));
    }

    private void child(String name, int port, Supplier<Recipe> recipe) {
        components.put(name, new Child(name, port, recipe, state, changes));
    }

    private Component embedded(String name, int port, Embedded.Factory factory) {
        var part = new Embedded(name, port, factory, changes);
        components.put(name, part);
        return part;
    }
}

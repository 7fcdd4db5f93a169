package app.beep.local;

import app.beep.local.authorization.AuthorizationEngine;
import app.beep.local.gateway.LocalGateway;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The order in which parts start: as much as possible at once, each as soon as what it needs is there. */
final class Startup {
    private static final int ABORT_SECONDS = 60;

    private final PlatformOptions options;
    private final StateFolder state;
    private final Secrets secrets;
    private final Ports ports;
    private final int gatewayPort;
    private final Map<String, String> contract;
    private final Consumer<String> changes;
    private final PostgreSql postgresql;
    private final Map<String, Component> components = new LinkedHashMap<>();

    Startup(
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
        var redis = new Redis(binaries::redis, state, ports.of(Redis.NAME), secrets);
        var keycloak = new Keycloak(binaries::keycloak, state, ports, contract, secrets);
        var liberty = new Liberty(binaries::liberty, state, options, ports, contract);
        child(PostgreSql.NAME, ports.of(PostgreSql.NAME), postgresql::recipe);
        child(Redis.NAME, ports.of(Redis.NAME), redis::recipe);
        child(Keycloak.NAME, ports.of(Keycloak.NAME), () -> keycloak.recipe(realm()));
        embedded(Contract.AUTHORIZATION, ports.of(Contract.AUTHORIZATION), this::authorizationEngine);
        child(Liberty.NAME, ports.of(Contract.MANAGEMENT), liberty::recipe);
        components.put(Elasticsearch.NAME, elasticsearch(binaries));
        embedded("gateway", gatewayPort, this::gateway);
    }

    /** All parts, in the order in which a person wants to read them. */
    Map<String, Component> components() {
        return components;
    }

    /** Starts everything; returns when all is ready and set up. The first problem ends the attempt. */
    void run() throws InterruptedException {
        component("gateway").start();
        var workers = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("startup-", 0).factory());
        try {
            var all = plan(workers);
            var whole = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
            var failed = new CompletableFuture<Void>();
            all.forEach(step -> step.exceptionally(problem -> {
                failed.completeExceptionally(problem);
                return null;
            }));
            CompletableFuture.anyOf(whole, failed).get();
            component(Elasticsearch.NAME).start();
        } catch (ExecutionException e) {
            throw problem(e);
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(ABORT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private List<CompletableFuture<Void>> plan(ExecutorService workers) {
        var redis = step(component(Redis.NAME)::start, workers);
        var databases = step(component(PostgreSql.NAME)::start, workers)
                .thenRunAsync(() -> new Databases(postgresql, secrets).prepare(), workers);
        var keycloak = databases
                .thenRunAsync(component(Keycloak.NAME)::start, workers)
                .thenRunAsync(this::alignRealm, workers);
        var authorization = databases
                .thenRunAsync(component(Contract.AUTHORIZATION)::start, workers)
                .thenRunAsync(this::writeSchema, workers);
        var liberty =
                databases.thenRunAsync(this::migrate, workers).thenRunAsync(component(Liberty.NAME)::start, workers);
        var demo = CompletableFuture.allOf(redis, keycloak, authorization, liberty)
                .thenRunAsync(this::signUpDemoAccounts, workers);
        return List.of(redis, databases, keycloak, authorization, liberty, demo);
    }

    private static CompletableFuture<Void> step(Runnable work, Executor workers) {
        return CompletableFuture.runAsync(work, workers);
    }

    private void migrate() {
        var migrations = new Migrations(postgresql, secrets, state.data("migrations"));
        var databases = new Databases(postgresql, secrets);
        var applied = 0;
        for (var war : options.wars()) {
            var module = war.getFileName().toString().replace(".war", "");
            var service = Service.ofModule(module);
            if (service.isPresent()) {
                applied += migrations.apply(service.get(), war);
                databases.grantUse(service.get());
            }
        }
        changes.accept("databases are migrated (" + applied + " scripts)");
    }

    private void alignRealm() {
        new KeycloakRealm(
                        contract.getOrDefault("BEEP_KEYCLOAK_URL", ""),
                        contract.getOrDefault("BEEP_PUBLIC_URL", ""),
                        secrets.get("KEYCLOAK_SETUP_SECRET"))
                .align(realm(), state.data(Keycloak.NAME).resolve("public-url"));
    }

    private void writeSchema() {
        new Setup()
                .writeAuthorizationSchema(
                        contract.getOrDefault("BEEP_PERMIFY_URL", ""),
                        contract.getOrDefault("BEEP_PERMIFY_TOKEN", ""),
                        options.root().resolve("liberty-config/authorization/beep.perm"));
    }

    private void signUpDemoAccounts() {
        if (!options.demoAccounts()) {
            return;
        }
        for (var account : DemoAccount.of(secrets)) {
            try {
                var status = new Setup().signUp(Contract.url(gatewayPort), account);
                if (!Setup.isThere(status)) {
                    changes.accept(
                            "demo account %s could not be signed up: HTTP %d".formatted(account.username(), status));
                }
            } catch (IOException e) {
                changes.accept("demo account %s could not be signed up: %s".formatted(account.username(), e));
            }
        }
    }

    private AutoCloseable authorizationEngine() throws Exception {
        return AuthorizationEngine.start(new AuthorizationEngine.Options(
                ports.of(Contract.AUTHORIZATION),
                contract.getOrDefault("BEEP_PERMIFY_TOKEN", ""),
                postgresql.jdbcUrl("beep_permify"),
                "beep_permify",
                secrets.get(Databases.passwordName("beep_permify"))));
    }

    private AutoCloseable gateway() throws Exception {
        var upstreams = new LinkedHashMap<String, URI>();
        Service.ALL.forEach(
                service -> upstreams.put(service.module(), URI.create(Contract.url(ports.of(service.module())))));
        upstreams.put("beep-web", URI.create(Contract.url(ports.of(Contract.WEB))));
        upstreams.put(Keycloak.NAME, URI.create(Contract.url(ports.of(Keycloak.NAME))));
        var issuers = Map.of(
                contract.getOrDefault("BEEP_KEYCLOAK_ISSUER", ""),
                contract.get("BEEP_KEYCLOAK_URL") + "/realms/beep/protocol/openid-connect/certs");
        return LocalGateway.start(
                new LocalGateway.Options(gatewayPort, options.root().resolve("kubernetes"), upstreams, issuers));
    }

    private Path realm() {
        return options.root().resolve("liberty-config/keycloak/beep-realm.json");
    }

    private Component elasticsearch(ServerBinaries binaries) {
        var server = new Elasticsearch(binaries::elasticsearch, state, ports);
        return new Unhurried(
                new Child(Elasticsearch.NAME, ports.of(Elasticsearch.NAME), server::recipe, state, changes), changes);
    }

    private void child(String name, int port, java.util.function.Supplier<Recipe> recipe) {
        components.put(name, new Child(name, port, recipe, state, changes));
    }

    private void embedded(String name, int port, Embedded.Factory factory) {
        components.put(name, new Embedded(name, port, factory, changes));
    }

    private Component component(String name) {
        return java.util.Objects.requireNonNull(components.get(name));
    }

    private static StartupProblem problem(ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof StartupProblem)) {
            cause = cause.getCause();
        }
        return cause instanceof StartupProblem known ? known : new StartupProblem("Beep cannot start: " + cause, cause);
    }
}

package app.beep.local.platform;

import app.beep.local.demo.Demo;
import app.beep.local.processes.Component;
import app.beep.local.processes.Ports;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.servers.Elasticsearch;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
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
    private final Parts parts;
    private final String gateway;
    private final Consumer<String> changes;

    Startup(PlatformOptions options, StateFolder state, Secrets secrets, Parts parts, Consumer<String> changes) {
        this.options = options;
        this.state = state;
        this.secrets = secrets;
        this.parts = parts;
        this.gateway = Ports.url(parts.component(Parts.GATEWAY).status().port());
        this.changes = changes;
    }

    /** Starts everything; returns when all is ready and set up. The first problem ends the attempt. */
    void run() throws InterruptedException {
        parts.addresses().forEach(Component::start);
        parts.component(Parts.GATEWAY).start();
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
            parts.component(Elasticsearch.NAME).start();
        } catch (ExecutionException e) {
            throw problem(e);
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(ABORT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private List<CompletableFuture<Void>> plan(ExecutorService workers) {
        var redis = step(parts.component(Redis.NAME)::start, workers);
        var databases = step(parts.component(PostgreSql.NAME)::start, workers)
                .thenRunAsync(parts.setup()::prepareDatabases, workers);
        var keycloak = databases
                .thenRunAsync(parts.component(Keycloak.NAME)::start, workers)
                .thenRunAsync(parts.setup()::alignRealm, workers);
        var authorization = databases
                .thenRunAsync(parts.component(Contract.AUTHORIZATION)::start, workers)
                .thenRunAsync(parts.setup()::writeAuthorizationSchema, workers);
        var migrations = databases.thenRunAsync(this::migrate, workers);
        var liberty = CompletableFuture.allOf(parts.libertyServers().stream()
                .map(server -> migrations.thenRunAsync(server::start, workers))
                .toArray(CompletableFuture[]::new));
        var demo =
                CompletableFuture.allOf(redis, keycloak, authorization, liberty).thenRunAsync(this::writeDemo, workers);
        return List.of(redis, databases, keycloak, authorization, liberty, demo);
    }

    private static CompletableFuture<Void> step(Runnable work, Executor workers) {
        return CompletableFuture.runAsync(work, workers);
    }

    private void migrate() {
        changes.accept("databases are migrated (" + parts.setup().migrate() + " scripts)");
    }

    /** Once per state folder; what was broken off is gone on with at the next start. */
    private void writeDemo() {
        var done = state.path().resolve("demo");
        if (!options.demo() || Files.exists(done)) {
            return;
        }
        changes.accept("the demo community is being written");
        try {
            new Demo(gateway, username -> DemoAccount.password(username, secrets)).write();
            Files.createFile(done);
            changes.accept("the demo community is there");
        } catch (IOException e) {
            changes.accept("the demo community is not complete: " + e.getMessage());
        }
    }

    private static StartupProblem problem(ExecutionException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof StartupProblem)) {
            cause = cause.getCause();
        }
        return cause instanceof StartupProblem known ? known : new StartupProblem("Beep cannot start: " + cause, cause);
    }
}

package app.beep.local.platform;

import app.beep.local.processes.Component;
import app.beep.local.processes.Ports;
import app.beep.local.processes.ProcessStatus;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.Secrets;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.StatusFile;
import app.beep.local.servers.Elasticsearch;
import app.beep.local.servers.Keycloak;
import app.beep.local.servers.PostgreSql;
import app.beep.local.servers.Redis;
import java.net.URI;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A running platform: everything behind one address. Starting it returns when every part is ready; closing it leaves no
 * process behind. Safe for use by several threads.
 */
public final class Platform implements AutoCloseable {
    private final PlatformOptions options;
    private final StateFolder state;
    private final FileLock lock;
    private final Secrets secrets;
    private final Map<String, String> environment;
    private final Parts parts;
    private final Startup startup;
    private final String url;
    private final Object publishing = new Object();
    private volatile StatusFile.Phase phase = StatusFile.Phase.STARTING;

    private Platform(PlatformOptions options, StateFolder state, FileLock lock) {
        this.options = options;
        this.state = state;
        this.lock = lock;
        secrets = Secrets.in(state.secrets());
        var gatewayPort =
                options.gatewayPort() == 0 ? Ports.free(List.of("gateway")).of("gateway") : options.gatewayPort();
        Preflight.checkPort(gatewayPort);
        var ports = Ports.free(Contract.portNames(options.deployment().servers(options.wars())), gatewayPort);
        environment = Contract.environment(options, gatewayPort, ports, secrets);
        url = environment.getOrDefault("BEEP_PUBLIC_URL", "");
        parts = new Parts(options, state, secrets, ports, gatewayPort, environment, this::report);
        startup = new Startup(options, state, secrets, parts, this::report);
    }

    /**
     * Starts everything and waits until it is ready. Interrupting the calling thread stops what has been started.
     *
     * @throws StartupProblem when something is missing or does not become ready; nothing keeps running then
     */
    public static Platform start(PlatformOptions options) {
        var state = StateFolder.at(options.state());
        Preflight.check(state);
        var lock = state.claim();
        Platform platform;
        try {
            endLeftovers(state, options.progress());
            platform = new Platform(options, state, lock);
        } catch (RuntimeException e) {
            state.release(lock);
            throw e;
        }
        platform.run();
        return platform;
    }

    /** Ends servers that a killed launcher left behind in this state folder. */
    static void endLeftovers(StateFolder state, Progress progress) {
        for (var file : RunFile.ofServers(state)) {
            if (file.end()) {
                progress.say("ended %s, left behind by an earlier run".formatted(file.name()));
            }
        }
    }

    private void run() {
        RunFile.of(state, RunFile.LAUNCHER).write(ProcessHandle.current());
        try {
            startup.run();
        } catch (RuntimeException e) {
            abandon(String.valueOf(e.getMessage()));
            throw e;
        } catch (InterruptedException e) {
            abandon("The start was interrupted.");
            Thread.currentThread().interrupt();
            throw new StartupProblem("The start was interrupted.", e);
        }
        phase = StatusFile.Phase.READY;
        publish("everything is ready");
    }

    private void abandon(String reason) {
        var interrupted = Thread.interrupted();
        stopAll();
        phase = StatusFile.Phase.FAILED;
        publish(reason);
        state.release(lock);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The one address: the client at {@code /}, the services below {@code /api}. */
    public URI url() {
        return URI.create(url);
    }

    /** Where each Open Liberty server answers health, metrics and OpenAPI, by its process. */
    public Map<String, URI> management() {
        return parts.management();
    }

    /** The processes that host a service ({@code messaging}): {@code liberty}, or one for each instance. */
    public List<String> hosts(String service) {
        return parts.hosts("beep-" + service);
    }

    /** The environment contract as the services got it, secrets included. */
    public Map<String, String> environment() {
        return environment;
    }

    public List<DemoAccount> demoAccounts() {
        return options.demo() ? DemoAccount.of(secrets) : List.of();
    }

    public List<ProcessStatus> processes() {
        return parts.components().values().stream().map(Component::status).toList();
    }

    /** The log of a server: what it wrote to its console since its last start. */
    public Path log(String name) {
        component(name);
        return state.log(name);
    }

    /** Ends a part without warning (SIGKILL), waits until it is gone and leaves it so; the others go on. */
    public void kill(String name) {
        component(name).kill();
    }

    /**
     * Stops a part if it runs and starts it again on the same ports.
     *
     * @throws StartupProblem when it does not become ready
     */
    public void restart(String name) {
        component(name).stop();
        component(name).start();
    }

    private Component component(String name) {
        var component = parts.components().get(name);
        if (component == null) {
            throw new NoSuchElementException("No process is named %s; there are %s"
                    .formatted(name, parts.components().keySet()));
        }
        return component;
    }

    /** Stops everything, those who use others first; harmless when repeated. */
    @Override
    public synchronized void close() {
        if (phase == StatusFile.Phase.DOWN) {
            return;
        }
        stopAll();
        phase = StatusFile.Phase.DOWN;
        publish("everything stopped");
        state.release(lock);
    }

    private void stopAll() {
        component(Parts.GATEWAY).stop();
        parts.libertyServers().parallelStream().forEach(Component::stop);
        parts.addresses().forEach(Component::stop);
        for (var name :
                List.of(Keycloak.NAME, Contract.AUTHORIZATION, Elasticsearch.NAME, Redis.NAME, PostgreSql.NAME)) {
            component(name).stop();
        }
        RunFile.of(state, RunFile.LAUNCHER).forget();
    }

    private void report(String sentence) {
        options.progress().say(sentence);
        publish(sentence);
    }

    /** Under a lock of its own: servers that stop side by side report while {@link #close} holds the platform's. */
    private void publish(String sentence) {
        synchronized (publishing) {
            StatusFile.in(state)
                    .offer(new StatusFile.Snapshot(
                            phase, url, ProcessHandle.current().pid(), sentence, new ArrayList<>(processes())))
                    .ifPresent(reason -> options.progress().say("the status cannot be written: " + reason));
        }
    }
}

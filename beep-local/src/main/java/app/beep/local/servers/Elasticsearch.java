package app.beep.local.servers;

import app.beep.local.processes.Background;
import app.beep.local.processes.Ports;
import app.beep.local.processes.Readiness;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.StateFolder;
import app.beep.local.processes.Superuser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Elasticsearch as the search index: one node, on loopback only. Everything in it can be made again from PostgreSQL, and
 * messages do not wait for it.
 */
public final class Elasticsearch {
    public static final String NAME = "elasticsearch";
    public static final String TRANSPORT = "elasticsearch-transport";
    /** Who may ask it. */
    public static final String USER = ElasticsearchUser.NAME;

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** It attaches an agent to itself, which the JVM does only where its user is mapped. */
    private static final String[] NOBODY = {"--map-user=65534", "--map-group=65534"};

    private final Supplier<Path> program;
    private final StateFolder state;
    private final Ports ports;
    private final ElasticsearchUser user;

    /** @param password of the user beep_search, without which it tells nothing */
    public Elasticsearch(Supplier<Path> program, StateFolder state, Ports ports, String password) {
        this.program = program;
        this.state = state;
        this.ports = ports;
        user = new ElasticsearchUser(password);
    }

    /** Writes the configuration anew and says how to run the server. */
    public Recipe recipe() {
        var home = program.get();
        var folder = state.data(NAME);
        try {
            var config = Files.createDirectories(folder.resolve("config"));
            var scratch = Files.createDirectories(folder.resolve("tmp"));
            Files.writeString(config.resolve("elasticsearch.yml"), settings(folder));
            Files.writeString(config.resolve("jvm.options"), jvmOptions());
            user.writeInto(config);
            Files.copy(
                    home.resolve("config/log4j2.properties"),
                    config.resolve("log4j2.properties"),
                    StandardCopyOption.REPLACE_EXISTING);
            return new Recipe(
                    folder,
                    Background.of(Superuser.dropped(
                            List.of(home.resolve("bin/elasticsearch").toString()), NOBODY)),
                    Map.of(
                            "ES_JAVA_HOME",
                            System.getProperty("java.home"),
                            "ES_PATH_CONF",
                            config.toString(),
                            "ES_TMPDIR",
                            scratch.toString(),
                            "CLI_JAVA_OPTS",
                            "-Xms4m -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                    Readiness.ofHealth(
                            URI.create(Ports.url(ports.of(NAME))
                                    + "/_cluster/health?wait_for_status=yellow&timeout=1s&filter_path=status"),
                            user.authorization()),
                    PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A full disk of a developer's machine must not turn the index read-only: no watermarks. */
    private String settings(Path folder) {
        return """
                cluster.name: beep-local
                node.name: local
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: [%s]
                path.logs: %s
                xpack.security.enabled: true
                xpack.security.autoconfiguration.enabled: false
                xpack.security.authc.realms.file.local.order: 0
                action.auto_create_index: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(
                        ports.of(NAME),
                        ports.of(TRANSPORT),
                        Quoted.path(folder.resolve("data")),
                        Quoted.path(folder.resolve("logs")));
    }

    private static String jvmOptions() {
        return """
                -Xms256m
                -Xmx256m
                -XX:+UseSerialGC
                -XX:TieredStopAtLevel=1
                -XX:+StartAttachListener
                -XX:+ExitOnOutOfMemoryError
                -Djava.io.tmpdir=${ES_TMPDIR}
                -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
                """;
    }
}

package app.beep.local.servers;

import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.Recipe;
import app.beep.local.processes.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Redis as transport: nothing is saved to disk, because everything in it can be made again from PostgreSQL. */
public final class Redis {
    public static final String NAME = "redis";

    /** The launcher's own user: may ask whether the server answers, nothing else. */
    private static final String PROBE = "beep_probe";

    private final Supplier<Path> program;
    private final Path folder;
    private final int port;
    private final Supplier<String> users;
    private final String probePassword;

    /** @param users the lines of the ACL file, asked at every start */
    public Redis(Supplier<Path> program, StateFolder state, int port, Supplier<String> users, String probePassword) {
        this.program = program;
        this.folder = state.data(NAME);
        this.port = port;
        this.users = users;
        this.probePassword = probePassword;
    }

    public Recipe recipe() {
        var acl = folder.resolve("users.acl");
        var settings = folder.resolve("redis.conf");
        try {
            PrivateFiles.write(acl, users.get() + probe());
            PrivateFiles.write(settings, """
                    bind 127.0.0.1
                    port %d
                    dir %s
                    aclfile %s
                    save ""
                    appendonly no
                    daemonize no
                    """.formatted(port, Quoted.path(folder), Quoted.path(acl)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recipe(
                folder,
                List.of(program.get().toString(), settings.toString()),
                Map.of(),
                this::answers,
                Duration.ofSeconds(30));
    }

    private String probe() {
        return "user %s on >%s resetkeys resetchannels -@all +ping\n".formatted(PROBE, probePassword);
    }

    private boolean answers() throws IOException {
        try (var redis = new RedisConnection(port)) {
            redis.ask("AUTH", PROBE, probePassword);
            return redis.ask("PING").equals("+PONG");
        }
    }
}

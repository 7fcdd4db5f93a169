package app.beep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Redis as transport: nothing is saved to disk, because everything in it can be made again from PostgreSQL. */
final class Redis {
    static final String NAME = "redis";

    private final Supplier<Path> program;
    private final Path folder;
    private final int port;
    private final Secrets secrets;

    Redis(Supplier<Path> program, StateFolder state, int port, Secrets secrets) {
        this.program = program;
        this.folder = state.data(NAME);
        this.port = port;
        this.secrets = secrets;
    }

    Recipe recipe() {
        var users = folder.resolve("users.acl");
        var settings = folder.resolve("redis.conf");
        try {
            PrivateFiles.write(users, RedisAcl.file(secrets));
            PrivateFiles.write(settings, """
                    bind 127.0.0.1
                    port %d
                    dir "%s"
                    aclfile "%s"
                    save ""
                    appendonly no
                    daemonize no
                    """.formatted(port, folder, users));
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

    private boolean answers() throws IOException {
        try (var redis = new RedisConnection(port)) {
            redis.ask("AUTH", RedisAcl.PROBE, secrets.get(RedisAcl.passwordName(RedisAcl.PROBE)));
            return redis.ask("PING").equals("+PONG");
        }
    }
}

package app.beep.local.servers;

import app.beep.local.processes.PrivateFiles;
import app.beep.local.processes.RunFile;
import app.beep.local.processes.StartupProblem;
import app.beep.local.processes.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.zip.ZipFile;

/**
 * The servers that Maven fetched, unpacked once below {@code .beep/servers} of the checkout and shared by every state
 * folder. A folder there is complete or absent: it is filled under another name, under a lock, and then renamed.
 */
public final class ServerBinaries {
    private final Path servers;
    private final Properties paths = new Properties();

    /** Fills a new folder with a server. */
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** @param root the checkout, already built */
    public ServerBinaries(Path root) {
        servers = root.resolve(".beep/servers");
        var written = root.resolve("beep-local/target/servers.properties");
        try (var reader = Files.newBufferedReader(written)) {
            paths.load(reader);
        } catch (IOException e) {
            throw new StartupProblem("Beep is not built; run ./mvnw -q package -DskipTests in %s.".formatted(root), e);
        }
    }

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    public Path postgresql() {
        var archive = archive("postgresql.archive." + Machine.here().postgresqlName());
        return unpacked("postgresql-" + paths.getProperty("postgresql.version"), folder -> {
            try (var jar = new ZipFile(archive.toFile())) {
                var inner = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow(() -> new IOException("no .txz in " + archive));
                try (var content = jar.getInputStream(inner)) {
                    Archives.untarXz(content, folder);
                }
            }
        });
    }

    public Path liberty() {
        var archive = archive("liberty.archive");
        return unpacked("liberty-" + paths.getProperty("liberty.version"), folder -> Archives.unzip(archive, folder))
                .resolve("wlp");
    }

    public Path keycloak() {
        var archive = archive("keycloak.archive");
        var version = paths.getProperty("keycloak.version");
        return unpacked("keycloak-" + version, folder -> {
                    try (var content = Files.newInputStream(archive)) {
                        Archives.untarGz(content, folder);
                    }
                    Keycloak.optimize(folder.resolve("keycloak-" + version), new Tool(worker("keycloak-" + version)));
                })
                .resolve("keycloak-" + version);
    }

    /** The server with the project's own analysis plugin; each version of the plugin has a folder of its own. */
    public Path elasticsearch() {
        var archive = archive("elasticsearch.archive");
        var plugin = archive("elasticsearch.plugin");
        var version = paths.getProperty("elasticsearch.version");
        try {
            return unpacked("elasticsearch-%s-%s".formatted(version, Archives.fingerprint(plugin)), folder -> {
                        Archives.unzip(archive, folder);
                        var home = folder.resolve("elasticsearch-" + version);
                        var plugins = Files.createDirectories(home.resolve("plugins/beep-local-analysis"));
                        Files.copy(plugin, plugins.resolve("plugin.jar"));
                        Files.copy(
                                archive("elasticsearch.descriptor"), plugins.resolve("plugin-descriptor.properties"));
                    })
                    .resolve("elasticsearch-" + version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server program that the embedded-redis library carries for this machine. */
    public Path redis() {
        var resource = Machine.here().redisProgram();
        return unpacked(resource.replace("-server", ""), folder -> {
                    try (InputStream program = ServerBinaries.class.getResourceAsStream("/" + resource)) {
                        if (program == null) {
                            throw new IOException(resource + " is not on the class path");
                        }
                        var file = folder.resolve("redis-server");
                        Files.copy(program, file);
                        Archives.makeExecutable(file);
                    }
                })
                .resolve("redis-server");
    }

    private Path archive(String key) {
        var path = paths.getProperty(key, "${");
        if (path.startsWith("${") || !Files.isRegularFile(Path.of(path))) {
            throw new StartupProblem(
                    "The build did not fetch %s for this machine; run ./mvnw -q package -DskipTests.".formatted(key));
        }
        return Path.of(path);
    }

    private synchronized Path unpacked(String name, Filling filling) {
        var finished = servers.resolve(name);
        if (Files.isDirectory(finished)) {
            return finished;
        }
        try {
            Files.createDirectories(servers);
            try (var channel = FileChannel.open(
                            servers.resolve("." + name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(finished)) {
                    worker(name).end();
                    var partial = servers.resolve(name + ".partial");
                    PrivateFiles.delete(partial);
                    filling.into(Files.createDirectories(partial));
                    Files.move(partial, finished, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return finished;
        } catch (IOException e) {
            throw new StartupProblem("Beep cannot unpack %s into %s: %s".formatted(name, servers, reason(e)), e);
        }
    }

    /** What a launcher that was killed may have left at work in the folder. */
    private RunFile worker(String name) {
        return new RunFile(servers.resolve("." + name + ".pid"));
    }

    /** The system's own words; an exception about a file has its name as message. */
    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}

package app.beep.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All files of the client, in memory: a few hundred kilobytes. */
final class Site {
    /** Where the files come from: a folder's paths (folders end with a slash) and a file's bytes. */
    interface Source {
        @Nullable
        Set<String> list(String folder);

        @Nullable
        InputStream open(String file);
    }

    private static final String PAGE = "/index.html";

    private final Map<String, StaticFile> files = new HashMap<>();

    /** Reads the files below a folder of the source, such as {@code /WEB-INF/site}. */
    static Site read(Source source, String folder) {
        var site = new Site();
        site.add(source, folder, folder + "/");
        return site;
    }

    private void add(Source source, String root, String folder) {
        var paths = source.list(folder);
        if (paths == null) {
            return;
        }
        for (var path : paths) {
            if (path.endsWith("/")) {
                add(source, root, path);
            } else if (!path.endsWith(Encoding.BROTLI.suffix()) && !path.endsWith(Encoding.GZIP.suffix())) {
                var contents = new EnumMap<Encoding, byte[]>(Encoding.class);
                for (var encoding : Encoding.values()) {
                    var bytes = bytes(source, path + encoding.suffix());
                    if (bytes != null) {
                        contents.put(encoding, bytes);
                    }
                }
                var name = path.substring(root.length());
                files.put(name, StaticFile.of(name, contents));
            }
        }
    }

    private static byte @Nullable [] bytes(Source source, String file) {
        try (var stream = source.open(file)) {
            return stream == null ? null : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<StaticFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The page that the application starts from. */
    Optional<StaticFile> page() {
        return file(PAGE);
    }
}

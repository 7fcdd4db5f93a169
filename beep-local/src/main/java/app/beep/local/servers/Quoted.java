package app.beep.local.servers;

import java.nio.file.Path;

/** A path between double quotes, as the settings of Redis and YAML both read it. */
final class Quoted {
    private Quoted() {}

    static String path(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

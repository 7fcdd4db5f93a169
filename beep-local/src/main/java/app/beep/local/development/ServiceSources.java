package app.beep.local.development;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a service's WAR is made of, beside the jars in it.
 *
 * @param module the folder of the module
 */
record ServiceSources(Path module) {

    Path java() {
        return module.resolve("src/main/java");
    }

    Path resources() {
        return module.resolve("src/main/resources");
    }

    Path webapp() {
        return module.resolve("src/main/webapp");
    }

    /** What annotation processors made in the last build. */
    Path generated() {
        return module.resolve("target/generated-sources/annotations");
    }

    /** Another value whenever a file came, went or was written. */
    Map<Path, Long> state() throws IOException {
        var state = new TreeMap<Path, Long>();
        for (var folder : new Path[] {java(), resources(), webapp()}) {
            for (var file : files(folder)) {
                state.put(file, Files.getLastModifiedTime(file).toMillis());
            }
        }
        return state;
    }

    /** All files below the folder; none when it does not exist. */
    static Iterable<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Stream.<Path>empty().toList();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}

package app.beep.tests.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of the checkout in which settings are declared or read. */
final class Sources {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> FOLDERS =
            List.of("src/main/java", "src/test/java", "src/main/resources", "src/main/liberty");
    private static final List<String> BESIDE = List.of("liberty-config", "kubernetes");
    private static final List<String> FILES = List.of("beep", ".mvn/jdk.sh", "beep-web/vite.config.js");

    private final List<Source> all;

    /** @param module such as {@code beep-auth}; what stands beside the modules has its folder's name */
    record Source(String module, Path file, String text) {
        boolean isMain() {
            return file.toString().contains("/src/main/");
        }

        Stream<MatchResult> matches(Pattern pattern) {
            return pattern.matcher(text).results();
        }
    }

    private Sources(List<Source> all) {
        this.all = all;
    }

    static Sources read() throws IOException {
        try (var top = Files.list(ROOT)) {
            var folders = top.filter(folder -> folder.getFileName().toString().startsWith("beep-"))
                    .sorted()
                    .flatMap(module -> FOLDERS.stream().map(module::resolve));
            var beside = Stream.concat(BESIDE.stream(), FILES.stream()).map(ROOT::resolve);
            return new Sources(Stream.concat(folders, beside)
                    .filter(Files::exists)
                    .flatMap(Sources::files)
                    .map(Sources::source)
                    .toList());
        }
    }

    Stream<Source> ending(String suffix) {
        return all.stream().filter(source -> source.file().toString().endsWith(suffix));
    }

    Stream<Source> stream() {
        return all.stream();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().matches(".*\\.(png|jpg|jpeg|webp|gif|woff2|jar|p12)"))
                    .sorted(Comparator.naturalOrder())
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(ROOT.relativize(file).getName(0).toString(), file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

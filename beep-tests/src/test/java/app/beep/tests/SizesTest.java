package app.beep.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class fits on a screen: how many lines the classes of each module have, printed with every run. */
class SizesTest {
    private static final int MEDIAN = 50;
    private static final int LARGEST = 250;
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private record Source(String module, String name, long lines) {}

    @Test
    void the_median_class_has_fifty_lines_at_most_and_none_has_more_than_two_hundred_and_fifty() throws IOException {
        var all = new ArrayList<Source>();
        for (var module : modules()) {
            var sources = sources(module);
            all.addAll(sources);
            print(module.getFileName().toString(), sources);
        }
        print("all", all);

        assertThat(median(all)).isLessThanOrEqualTo(MEDIAN);
        assertThat(all).filteredOn(source -> source.lines() > LARGEST).isEmpty();
    }

    private static List<Path> modules() throws IOException {
        try (var folders = Files.list(ROOT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/java")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Source> sources(Path module) throws IOException {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> new Source(
                            module.getFileName().toString(), file.getFileName().toString(), lines(file)))
                    .sorted(Comparator.comparingLong(Source::lines))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long median(List<Source> sources) {
        var sorted = sources.stream().mapToLong(Source::lines).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void print(String what, List<Source> sources) {
        var largest =
                sources.stream().max(Comparator.comparingLong(Source::lines)).orElseThrow();
        System.out.printf(
                "%-16s %4d classes, median %3d lines, largest %3d (%s)%n",
                what, sources.size(), median(sources), largest.lines(), largest.name());
    }
}

package app.beep.local.development;

import app.beep.local.processes.StartupProblem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles all classes of one service within this process: against the jars of its WAR, the shared library and the
 * interfaces that Open Liberty brings. Without the build's checks, and without annotation processors.
 */
final class ServiceCompiler {
    private static final Pattern INTERFACES = Pattern.compile("(.+?)\\.(\\d[\\d.]*)_[\\d.]+\\.jar");

    private final JavaCompiler compiler;
    private final ServiceSources sources;
    private final String classPath;

    /**
     * @param liberty where Open Liberty is installed
     * @param shared the folder of the shared library
     */
    ServiceCompiler(ServiceSources sources, Path liberty, Path shared) throws IOException {
        compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
        this.sources = sources;
        var name = sources.module().getFileName().toString();
        var jars = new ArrayList<Path>(
                jars(sources.module().resolve("target").resolve(name).resolve("WEB-INF/lib")));
        jars.addAll(jars(shared));
        for (var kind : List.of("spec", "stable", "ibm")) {
            jars.addAll(newest(jars(liberty.resolve("dev/api").resolve(kind))));
        }
        classPath = jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** @throws StartupProblem with what the compiler says when it refuses */
    void compileInto(Path classes) throws IOException {
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = new ArrayList<Path>();
            ServiceSources.files(sources.java()).forEach(units::add);
            ServiceSources.files(sources.generated()).forEach(units::add);
            units.removeIf(file -> !file.toString().endsWith(".java"));
            var options = List.of(
                    "-parameters",
                    "-proc:none",
                    "-nowarn",
                    "--release",
                    "21",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classPath);
            var done = compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call();
            if (!done) {
                throw new StartupProblem(said.toString().strip());
            }
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (var files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** Liberty has the interfaces of several Jakarta EE releases side by side. */
    static List<Path> newest(List<Path> jars) {
        var known = new HashSet<String>();
        return jars.stream()
                .sorted(Comparator.comparing(ServiceCompiler::version).reversed())
                .filter(jar -> known.add(family(jar)))
                .toList();
    }

    private static String family(Path jar) {
        var name = jar.getFileName().toString();
        var parts = INTERFACES.matcher(name);
        return parts.matches() ? parts.group(1).replace("com.ibm.websphere.", "io.openliberty.") : name;
    }

    private static Version version(Path jar) {
        var parts = INTERFACES.matcher(jar.getFileName().toString());
        return new Version(
                parts.matches()
                        ? Stream.of(parts.group(2).split("\\."))
                                .map(Integer::valueOf)
                                .toList()
                        : List.of());
    }

    private record Version(List<Integer> numbers) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
                int difference = numbers.get(i).compareTo(other.numbers.get(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return Integer.compare(numbers.size(), other.numbers.size());
        }
    }
}

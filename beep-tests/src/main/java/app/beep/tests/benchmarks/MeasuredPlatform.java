package app.beep.tests.benchmarks;

import app.beep.local.platform.Launcher;
import app.beep.local.platform.Platform;
import app.beep.local.platform.PlatformOptions;
import app.beep.local.processes.ProcessStatus;
import app.beep.local.servers.JvmMode;
import app.beep.tests.client.Beep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A platform of its own for one benchmark, with fresh data; everything is stopped at the end. */
public record MeasuredPlatform(Platform platform, Launcher launcher, Beep beep, JvmMode jvm) implements AutoCloseable {
    private static final String LIBERTY = "liberty";

    /** @param arguments {@code --load} tunes Open Liberty for throughput instead of a fast start */
    public static MeasuredPlatform start(String... arguments) {
        return start(UnaryOperator.identity(), arguments);
    }

    /** @param settings what differs from the default platform */
    public static MeasuredPlatform start(UnaryOperator<PlatformOptions> settings, String... arguments) {
        var jvm = List.of(arguments).contains("--load") ? JvmMode.LOAD : JvmMode.LAPTOP;
        var root =
                Path.of(System.getProperty("beep.root", ".")).toAbsolutePath().normalize();
        var state = root.resolve("beep-tests/target/benchmark");
        var launcher = new Launcher(state);
        launcher.stop();
        try {
            launcher.deleteState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.err.println("Starting a platform");
        var platform = Platform.start(
                settings.apply(PlatformOptions.of(root, state).withJvm(jvm).withProgress(System.err::println)));
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        return new MeasuredPlatform(platform, launcher, Beep.at(platform.url()), jvm);
    }

    /** Processor time that Open Liberty has used. */
    Duration libertyCpu() {
        return libertyProcesses()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> libertyProcesses() {
        return ProcessHandle.of(liberty().pid()).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    }

    private ProcessStatus liberty() {
        return launcher.status().processes().stream()
                .filter(process -> process.name().equals(LIBERTY))
                .findFirst()
                .orElseThrow();
    }

    /** Resident memory of Open Liberty, in bytes. */
    long libertyResident() {
        return liberty().rssBytes();
    }

    /** What Open Liberty's heap holds after a full collection, in bytes. */
    long libertyHeap() throws IOException {
        var java = libertyProcesses()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
        var jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        var histogram = new ProcessBuilder(jcmd, Long.toString(java.pid()), "GC.class_histogram").start();
        try (var lines = histogram.inputReader()) {
            var total = lines.lines().reduce("", (before, line) -> line);
            return Long.parseLong(total.strip().split("\\s+")[2]);
        }
    }

    /**
     * Resident memory of each process in MiB: {@code liberty 700, keycloak 400, …}. The launcher is this process, with
     * the gateway, the authorization engine and the benchmark in it.
     */
    List<String> memory() {
        return launcher.status().processes().stream()
                .filter(process -> process.rssBytes() > 0)
                .map(process -> "%s %d".formatted(process.name(), process.rssBytes() >> 20))
                .toList();
    }

    /** Resident memory of each process in bytes. */
    Map<String, Long> memoryInUse() {
        return processes().stream().collect(Collectors.toMap(ProcessStatus::name, ProcessStatus::rssBytes));
    }

    /** The processes as they are now. */
    public List<ProcessStatus> processes() {
        return launcher.status().processes();
    }

    @Override
    public void close() {
        platform.close();
    }
}

package app.beep.tests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Processor time by process: those that take part in a delivery. {@code launcher} is local gateway and authorization engine. */
record ProcessorTime(Map<String, Duration> byProcess) {
    private static final String LAUNCHER = "launcher";
    private static final int MILLIS_PER_TICK = 10;
    private static final List<String> COUNTED = List.of("liberty", LAUNCHER, "redis", "postgresql");

    static ProcessorTime of(MeasuredPlatform measured) {
        var times = new HashMap<String, Duration>();
        for (var process : measured.processes()) {
            if (COUNTED.contains(process.name())) {
                times.put(process.name(), time(process.name(), process.pid()));
            }
        }
        return new ProcessorTime(times);
    }

    /** The launcher's children are the others. */
    private static Duration time(String name, long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> name.equals(LAUNCHER)
                        ? Stream.of(process)
                        : Stream.concat(Stream.of(process), process.descendants()))
                .map(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).plus(ofEndedChildren(process)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** PostgreSQL's processes come and go. Zero where the system does not tell. */
    private static Duration ofEndedChildren(ProcessHandle process) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            var afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Duration.ofMillis((Long.parseLong(afterName[13]) + Long.parseLong(afterName[14])) * MILLIS_PER_TICK);
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }

    ProcessorTime minus(ProcessorTime before) {
        var used = new TreeMap<String, Duration>();
        byProcess.forEach((name, time) ->
                used.put(name, time.minus(before.byProcess().getOrDefault(name, Duration.ZERO))));
        return new ProcessorTime(used);
    }

    /** Seconds per unit, in all and by process: {@code 2.50 (liberty 1.9, launcher 0.5, …)}. */
    String per(double units) {
        var all = byProcess.values().stream().reduce(Duration.ZERO, Duration::plus);
        return COUNTED.stream()
                .map(name -> String.format(
                        Locale.ROOT, "%s %.2f", name, seconds(byProcess.getOrDefault(name, Duration.ZERO)) / units))
                .collect(Collectors.joining(", ", String.format(Locale.ROOT, "%.2f (", seconds(all) / units), ")"));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }
}

package app.beep.tests.benchmarks;

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
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
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

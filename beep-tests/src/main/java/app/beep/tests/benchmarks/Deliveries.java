package app.beep.tests.benchmarks;

import app.beep.tests.processes.SideProcess;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What it costs to tell a thousand connected members of one server of a message (R-RT-02, R-RT-07): first at the pace at
 * which people talk, then as fast as the slowest member reads. The members are played by a process of their own
 * ({@link Crowd}), which is not counted. Prints rows for docs/performance.md.
 */
public final class Deliveries {
    private static final int PACED_SECONDS = 30;
    private static final int FLAT_OUT_SECONDS = 10;
    private static final int SILENT_SECONDS = 10;

    private Deliveries() {}

    /**
     * @param arguments {@code --members 1000}, {@code --rate 5} (messages per second while paced), {@code --direct}
     *     (members connect to beep-notify, not through the gateway), {@code --subprotocol beep.v1}, {@code --load}
     */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        int members = Integer.parseInt(value(options, "--members", "1000"));
        var roomy = Map.of("BEEP_SERVERS_MAX_MEMBERS", Integer.toString(members + 1));
        try (var measured = MeasuredPlatform.start(platform -> platform.withEnvironment(roomy), arguments)) {
            var community = Community.of(measured.beep(), members);
            community.refresh();
            measure(measured, community, options);
        }
        System.exit(0);
    }

    /** Everything once for each of the subprotocols that are asked for, separated by commas. */
    static void measure(MeasuredPlatform measured, Community community, List<String> options) throws IOException {
        int rate = Integer.parseInt(value(options, "--rate", "5"));
        var direct = options.contains("--direct");
        for (var subprotocol : value(options, "--subprotocol", "beep.v1").split(",", -1)) {
            System.err.printf("%d members connect with %s%n", community.tokens().size(), subprotocol);
            measure(measured, community, direct, subprotocol, rate);
        }
    }

    private static void measure(
            MeasuredPlatform measured, Community community, boolean direct, String subprotocol, int rate)
            throws IOException {
        var gateway = direct
                ? measured.platform().environment().get("BEEP_NOTIFY_URL")
                : measured.platform().url().toString();
        try (var crowd = crowd(measured.platform().url(), gateway + "/api/gateway", subprotocol, community)) {
            var before = measured.memoryInUse();
            var joins = crowd.ask("join");
            var grown = perConnection(
                    before, measured.memoryInUse(), community.tokens().size());
            var unmeasured = crowd.ask("paced %d %d".formatted(rate, 5));
            var paced = phase(measured, crowd, "paced %d %d".formatted(rate, PACED_SECONDS));
            var flatOut = phase(measured, crowd, "flat-out %d".formatted(FLAT_OUT_SECONDS));
            var silence = silence(measured);
            System.err.println("Not counted: " + unmeasured);
            var run = "%s | %s | %s | %s"
                    .formatted(
                            LocalDate.now(),
                            measured.jvm().name().toLowerCase(Locale.ROOT),
                            direct ? "beep-notify" : "local gateway",
                            subprotocol);
            print(run, joins, paced, flatOut, silence, grown);
        }
    }

    private static SideProcess crowd(URI origin, String gateway, String subprotocol, Community community)
            throws IOException {
        var crowd = SideProcess.start(
                Crowd.class,
                origin.toString(),
                gateway,
                subprotocol,
                community.channel().id().toString(),
                community.author().session().accessToken(),
                Integer.toString(community.members().size()));
        for (var token : community.tokens()) {
            crowd.tell(token);
        }
        return crowd;
    }

    /** A phase's figures, with the processor seconds per 100,000 deliveries of each process. */
    private static String phase(MeasuredPlatform measured, SideProcess crowd, String order) throws IOException {
        var before = ProcessorTime.of(measured);
        var answer = crowd.ask(order);
        var used = ProcessorTime.of(measured).minus(before);
        var deliveries = Long.parseLong(answer.substring(0, answer.indexOf(' ')));
        return answer.substring(answer.indexOf('|')) + " | " + used.per(deliveries / 100_000.0);
    }

    /** What the platform uses while nobody says anything: it is part of every other figure. */
    private static String silence(MeasuredPlatform measured) {
        var before = ProcessorTime.of(measured);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SILENT_SECONDS));
        return ProcessorTime.of(measured).minus(before).per(1);
    }

    private static String perConnection(Map<String, Long> before, Map<String, Long> after, int connections) {
        return "liberty %d, launcher %d"
                .formatted(
                        (after.getOrDefault("liberty", 0L) - before.getOrDefault("liberty", 0L)) / connections >> 10,
                        (after.getOrDefault("launcher", 0L) - before.getOrDefault("launcher", 0L)) / connections >> 10);
    }

    private static void print(String run, String joins, String paced, String flatOut, String silence, String memory) {
        System.out.println("| date | Liberty's JVM | members connect to | subprotocol | phase | deliveries/s"
                + " | p50 / p99 / worst ms | missing, twice, out of order | CPU s per 100,000 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        System.out.printf("| %s | paced %s |%n", run, paced);
        System.out.printf("| %s | flat out %s |%n", run, flatOut);
        System.out.printf(
                "Joins: %s. KiB per connection: %s. CPU s in %d s of silence: %s%n",
                joins, memory, SILENT_SECONDS, silence);
    }

    private static String value(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }
}

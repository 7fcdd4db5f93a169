package app.beep.tests.benchmarks;

import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * From POST to the other person's frame (R-RT-02), posts per second, memory when idle; beside it bare commits of the
 * same database. Prints a row for docs/performance.md.
 */
public final class Latency {
    private static final int POSTS = 100;
    private static final int WARM_UP_POSTS = 200;
    private static final int WRITERS = 16;
    private static final Duration THROUGHPUT_TIME = Duration.ofSeconds(10);
    private static final Duration SETTLING = Duration.ofSeconds(20);

    private Latency() {}

    /** What 16 writers achieved: acknowledged posts per second, and Liberty's processor seconds per second. */
    private record Throughput(double perSecond, double cpuSeconds) {}

    public static void main(String[] arguments) throws Exception {
        try (var measured = MeasuredPlatform.start(arguments)) {
            TimeUnit.MILLISECONDS.sleep(SETTLING.toMillis());
            var memory = String.join(", ", measured.memory());
            var alice = measured.beep().signsUp("alice");
            var bob = measured.beep().signsUp("bob");
            var club = alice.createsServer();
            var general = alice.opensChannel(club, "general");
            alice.letsIn(club, bob);

            var cold = latency(alice, bob, general, POSTS);
            latency(alice, bob, general, WARM_UP_POSTS);
            var warm = latency(alice, bob, general, POSTS);
            throughput(measured, alice, general);
            var throughput = throughput(measured, alice, general);
            var commits = BareCommits.perSecond(measured.platform().environment(), Duration.ofSeconds(5));
            print(measured, cold, warm, throughput, commits, memory);
        }
        System.exit(0);
    }

    /** Milliseconds from sending each post to its frame at the other person's socket, one post at a time. */
    private static Figures latency(Person author, Person listener, Channel channel, int posts) {
        try (var socket = listener.connects()) {
            return Figures.of(IntStream.range(0, posts)
                    .mapToDouble(number -> {
                        var content = "measured " + number;
                        var sent = System.nanoTime();
                        author.posts(content).in(channel);
                        return (socket.awaitMessage(content).arrived() - sent) / 1e6;
                    })
                    .toArray());
        }
    }

    private static Throughput throughput(MeasuredPlatform measured, Person author, Channel channel) throws Exception {
        var acknowledged = new LongAdder();
        var cpuBefore = measured.libertyCpu();
        var began = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.execute(() -> {
                    while (System.nanoTime() - began < THROUGHPUT_TIME.toNanos()) {
                        author.posts("as fast as possible").in(channel);
                        acknowledged.increment();
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var cpu = measured.libertyCpu().minus(cpuBefore);
        return new Throughput(acknowledged.sum() / seconds, cpu.toMillis() / 1e3);
    }

    private static void print(
            MeasuredPlatform measured,
            Figures cold,
            Figures warm,
            Throughput throughput,
            double commits,
            String memory) {
        System.out.println(
                "| date | Liberty's JVM | first 100 posts: median / p95 / worst ms | 100 posts after warm-up: median / p95 / worst ms | 16 writers: posts/s | CPU s of Liberty in 10 s | bare commits/s | posts per commit | idle MiB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        System.out.printf(
                "| %s | %s | %s | %s | %.0f | %.1f | %.0f | %.2f | %s |%n",
                LocalDate.now(),
                measured.jvm().name().toLowerCase(Locale.ROOT),
                cold.inMillis(),
                warm.inMillis(),
                throughput.perSecond(),
                throughput.cpuSeconds(),
                commits,
                throughput.perSecond() / commits,
                memory);
    }
}

package app.beep.tests.benchmarks;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Channel;
import app.beep.tests.client.Person;
import app.beep.tests.client.Server;
import app.beep.tests.faults.Links;
import app.beep.tests.faults.Weather;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What ordinary requests cost (R-OPS-00): Open Liberty's processor time for each when four clients ask as fast as they can, and how
 * long one client waits; with {@code --permify-lag 7} also how long one waits when every call to Permify comes so many
 * milliseconds later. Prints rows for docs/performance.md.
 */
public final class Requests {
    private static final int CLIENTS = 4;
    private static final int ALONE = 200;
    private static final int TURNS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(8);

    private final Map<String, Runnable> requests = new LinkedHashMap<>();
    private final Person member;
    private final Server club;
    private final Channel general;

    private Requests(Beep beep) {
        var owner = beep.signsUp("owner");
        member = beep.signsUp("member");
        club = owner.createsServer();
        general = owner.opensChannel(club, "general");
        owner.letsIn(club, member);
        IntStream.range(0, 50)
                .forEach(number -> owner.posts("message " + number).in(general));
        reads("my servers", "/servers");
        reads("what I may do in a channel", general.path() + "/permissions/me");
        reads("the last 50 messages", general.messages() + "?limit=50");
        reads("a search", "/search?q=message");
        requests.put("a post", () -> member.posts("as fast as possible").in(general));
    }

    /** What was measured of one kind of request. */
    private record Cost(double perSecond, double cpuMillis, Figures alone) {}

    public static void main(String[] arguments) throws Exception {
        var links = new Links();
        var lag = List.of(arguments).indexOf("--permify-lag");
        try (var measured = lag < 0
                ? MeasuredPlatform.start(arguments)
                : MeasuredPlatform.start(platform -> platform.withRewiring(links::rewired), arguments)) {
            var requests = new Requests(measured.beep());
            requests.awaitSearch();
            requests.requests.values().forEach(request -> asked(request, WARM_UP));
            if (lag < 0) {
                requests.printCosts(measured);
            } else {
                requests.printLag(links, Integer.parseInt(arguments[lag + 1]));
            }
        }
        System.exit(0);
    }

    private void printCosts(MeasuredPlatform measured) {
        System.out.println(
                "| date | Liberty's JVM | request | requests/s, 4 clients | CPU ms of Liberty each | one after the other: median / p95 / worst ms |");
        System.out.println("|---|---|---|---|---|---|");
        requests.forEach((name, request) -> {
            var cost = cost(measured, request);
            System.out.printf(
                    "| %s | %s | %s | %.0f | %.2f | %s |%n",
                    LocalDate.now(),
                    measured.jvm().name().toLowerCase(Locale.ROOT),
                    name,
                    cost.perSecond(),
                    cost.cpuMillis(),
                    cost.alone().inMillis());
        });
    }

    /** Both in turns, so that whatever else the machine does meets both. */
    private void printLag(Links links, int millis) {
        System.out.printf(
                "| date | request | Permify at once: median / p95 / worst ms | %d ms later: median / p95 / worst ms |%n",
                millis);
        System.out.println("|---|---|---|---|");
        requests.forEach((name, request) -> {
            var atOnce = DoubleStream.builder();
            var later = DoubleStream.builder();
            for (int turn = 0; turn < TURNS; turn++) {
                times(request).forEach(atOnce);
                try (var slow = links.under(Weather.slow(millis), "permify")) {
                    times(request).forEach(later);
                }
            }
            System.out.printf(
                    "| %s | %s | %s | %s |%n",
                    LocalDate.now(),
                    name,
                    Figures.of(atOnce.build().toArray()).inMillis(),
                    Figures.of(later.build().toArray()).inMillis());
        });
    }

    private static DoubleStream times(Runnable request) {
        return IntStream.range(0, ALONE).mapToDouble(number -> {
            var began = System.nanoTime();
            request.run();
            return (System.nanoTime() - began) / 1e6;
        });
    }

    private void reads(String name, String path) {
        requests.put(name, () -> member.get(path).expect(200));
    }

    /** Searching is 503 until the index follows. */
    private void awaitSearch() throws InterruptedException {
        while (member.get("/search?q=message").send().status() != 200) {
            Thread.sleep(500);
        }
    }

    private static Cost cost(MeasuredPlatform measured, Runnable request) {
        var cpuBefore = measured.libertyCpu();
        var count = asked(request, TIME);
        var cpu = measured.libertyCpu().minus(cpuBefore);
        var alone = Figures.of(times(request).toArray());
        return new Cost(count / (TIME.toMillis() / 1e3), cpu.toNanos() / 1e6 / count, alone);
    }

    private static long asked(Runnable request, Duration time) {
        var count = new LongAdder();
        var until = System.nanoTime() + time.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, CLIENTS)
                    .forEach(client -> clients.execute(() -> {
                        while (System.nanoTime() < until) {
                            request.run();
                            count.increment();
                        }
                    }));
        }
        return count.sum();
    }
}

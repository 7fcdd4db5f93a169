package app.beep.tests.benchmarks;

import app.beep.tests.browser.Chromium;
import app.beep.tests.browser.Look;
import app.beep.tests.browser.Visitor;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long until a browser with an empty cache has painted the largest thing on the page (R-UI-02), over two lines that
 * Chromium imitates, and how many bytes that takes.
 */
public final class FirstLoad {
    private static final int RUNS = 5;
    private static final List<Line> LINES =
            List.of(new Line("none", 0, -1), new Line("10 Mbit/s, 40 ms", 40, 10_000), new Line("slow 4G", 150, 1_638));
    private static final double LONGEST_SETTLING_MILLIS = 1_500;

    private FirstLoad() {}

    /** @param kilobits per second, down and up; negative for no limit */
    private record Line(String name, int roundTripMillis, int kilobits) {
        JsonObject conditions() {
            var conditions = new JsonObject();
            conditions.addProperty("offline", false);
            conditions.addProperty("latency", roundTripMillis);
            conditions.addProperty("downloadThroughput", kilobits < 0 ? -1 : kilobits * 1000 / 8);
            conditions.addProperty("uploadThroughput", kilobits < 0 ? -1 : kilobits * 1000 / 8);
            return conditions;
        }
    }

    private record Load(double largestPaintMillis, long bytes) {}

    public static void main(String... arguments) {
        try (var measured = MeasuredPlatform.start(arguments);
                var chromium = Chromium.start().orElseThrow(() -> new IllegalStateException(Chromium.MISSING))) {
            var origin = measured.platform().url();
            System.out.println("| date | page | line | LCP ms: median / worst of " + RUNS + " | bytes transferred |");
            System.out.println("|---|---|---|---|---|");
            for (var line : LINES) {
                print("first page", line, IntStream.range(0, RUNS).mapToObj(run -> visitor(chromium, origin, line)));
            }
            for (var line : LINES) {
                print(
                        "channel, logged in",
                        line,
                        IntStream.range(0, RUNS).mapToObj(run -> member(chromium, origin, line)));
            }
        }
        System.exit(0);
    }

    private static void print(String page, Line line, Stream<Load> loads) {
        var all = loads.toList();
        var figures =
                Figures.of(all.stream().mapToDouble(Load::largestPaintMillis).toArray());
        System.out.printf(
                "| %s | %s | %s | %.0f / %.0f | %d |%n",
                LocalDate.now(),
                page,
                line.name(),
                figures.median(),
                figures.worst(),
                all.getLast().bytes());
    }

    private static Load visitor(Chromium chromium, URI origin, Line line) {
        try (var context = chromium.browser().newContext()) {
            return load(context.newPage(), line, origin + "/");
        }
    }

    /** Somebody who is logged in opens their channel again; nothing is taken from the cache. */
    private static Load member(Chromium chromium, URI origin, Line line) {
        try (var visitor = Visitor.arrives(chromium, origin, "alice", Look.DESK)) {
            visitor.signsUp();
            visitor.createsServer("speed-club");
            visitor.createsChannel("general");
            visitor.says("How fast are we?", "general");
            return load(visitor.page(), line, visitor.page().url());
        }
    }

    private static Load load(Page page, Line line, String address) {
        var chromium = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        chromium.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        prepare(chromium, line);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(LONGEST_SETTLING_MILLIS);
        var millis = ((Number) page.evaluate("""
                () => new Promise(resolve => new PerformanceObserver(list =>
                    resolve(list.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true}))
                """)).doubleValue();
        return new Load(millis, bytes.get());
    }

    private static void prepare(CDPSession chromium, Line line) {
        chromium.send("Network.enable");
        var disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        chromium.send("Network.setCacheDisabled", disabled);
        chromium.send("Network.emulateNetworkConditions", line.conditions());
    }
}

package app.beep.tests.benchmarks;

import app.beep.tests.browser.Chromium;
import app.beep.tests.browser.Look;
import app.beep.tests.browser.Visitor;
import app.beep.tests.client.Channel;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How long until a browser with an empty cache has painted the largest thing on the page (R-UI-02), over two lines that
 * Chromium imitates, and how many bytes that takes.
 */
public final class FirstLoad {
    private static final int RUNS = 5;
    private static final List<Line> LINES =
            List.of(new Line("none", 0, -1), new Line("10 Mbit/s, 40 ms", 40, 10_000), new Line("slow 4G", 150, 1_638));
    private static final int MESSAGES = 30;
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

    /** @param shownMillis until what the page is for stands there: its heading, or the channel's messages */
    private record Load(double largestPaintMillis, double shownMillis, long bytes) {}

    public static void main(String... arguments) {
        try (var measured = MeasuredPlatform.start(arguments);
                var chromium = Chromium.start().orElseThrow(() -> new IllegalStateException(Chromium.MISSING))) {
            var origin = measured.platform().url();
            var alice = measured.beep().signsUp("alice");
            var general = alice.opensChannel(alice.createsServer(), "general");
            for (int number = 1; number <= MESSAGES; number++) {
                alice.posts("Message %d: how fast are we?".formatted(number)).in(general);
            }
            System.out.println("| date | page | line | LCP ms: median / worst of " + RUNS
                    + " | shown after ms: median / worst | bytes transferred |");
            System.out.println("|---|---|---|---|---|---|");
            for (var line : LINES) {
                print("first page", line, () -> visitor(chromium, origin + "/", line));
            }
            for (var line : LINES) {
                print(
                        "channel, logged in",
                        line,
                        () -> member(chromium, context -> Visitor.in(context, origin, alice), general, line));
            }
        }
        System.exit(0);
    }

    private static void print(String page, Line line, Supplier<Load> load) {
        var all = Stream.generate(load).limit(RUNS).toList();
        System.out.printf(
                "| %s | %s | %s | %s | %s | %d |%n",
                LocalDate.now(),
                page,
                line.name(),
                summary(all, Load::largestPaintMillis),
                summary(all, Load::shownMillis),
                all.getLast().bytes());
    }

    private static String summary(List<Load> loads, ToDoubleFunction<Load> figure) {
        var figures = Figures.of(loads.stream().mapToDouble(figure).toArray());
        return "%.0f / %.0f".formatted(figures.median(), figures.worst());
    }

    private static Load visitor(Chromium chromium, String address, Line line) {
        try (var context = chromium.browser().newContext()) {
            return load(context.newPage(), line, address, "h1");
        }
    }

    /** Somebody who is logged in opens their channel again; nothing is taken from the cache. */
    private static Load member(
            Chromium chromium, Function<BrowserContext, Visitor> arrives, Channel channel, Line line) {
        try (var context = chromium.browser().newContext(Look.DESK.options())) {
            var visitor = arrives.apply(context);
            visitor.logsInTo(channel);
            return load(visitor.page(), line, visitor.address(channel), Visitor.MESSAGE);
        }
    }

    private static Load load(Page page, Line line, String address, String shown) {
        var chromium = page.context().newCDPSession(page);
        var bytes = new AtomicLong();
        chromium.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        prepare(chromium, line);
        page.navigate(address);
        page.locator(shown).first().waitFor();
        var shownMillis = millis(page, "() => performance.now()");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(LONGEST_SETTLING_MILLIS);
        var largestPaintMillis = millis(page, """
                () => new Promise(resolve => new PerformanceObserver(list =>
                    resolve(list.getEntries().at(-1).startTime)).observe({type: 'largest-contentful-paint', buffered: true}))
                """);
        return new Load(largestPaintMillis, shownMillis, bytes.get());
    }

    private static double millis(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static void prepare(CDPSession chromium, Line line) {
        chromium.send("Network.enable");
        var disabled = new JsonObject();
        disabled.addProperty("cacheDisabled", true);
        chromium.send("Network.setCacheDisabled", disabled);
        chromium.send("Network.emulateNetworkConditions", line.conditions());
    }
}

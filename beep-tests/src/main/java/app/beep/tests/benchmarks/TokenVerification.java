package app.beep.tests.benchmarks;

import app.beep.tests.client.Beep;
import app.beep.tests.client.Person;
import app.beep.tests.client.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * What checking tokens costs when few and when many are in use (docs/decisions/0004-token-verification.md): an
 * authenticated GET in turn with each of 10, then of 1,200 tokens. Prints rows for docs/performance.md.
 */
public final class TokenVerification {
    private static final int FEW = 10;
    private static final int MANY = 1_200;
    private static final int PEOPLE = 6;
    private static final int CLIENTS = 8;
    private static final Duration TIME = Duration.ofSeconds(10);

    private TokenVerification() {}

    public static void main(String[] arguments) throws Exception {
        try (var measured = MeasuredPlatform.start(arguments)) {
            var tokens = tokens(measured.beep());
            run(measured, tokens.subList(0, FEW));
            System.out.println("| date | Liberty's JVM | tokens in use | requests/s | CPU ms of Liberty per request |");
            System.out.println("|---|---|---|---|---|");
            for (var count : new int[] {FEW, MANY, FEW, MANY}) {
                System.out.println(run(measured, tokens.subList(0, count)));
            }
        }
        System.exit(0);
    }

    /** Every refresh gives another token. */
    private static List<String> tokens(Beep beep) throws Exception {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> beep.signsUp("person"))
                .toList();
        System.err.printf("Refreshing %d times%n", MANY);
        var all = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var parts = threads.invokeAll(people.stream()
                    .<Callable<List<String>>>map(person -> () -> refreshes(person, MANY / PEOPLE))
                    .toList());
            for (var part : parts) {
                all.addAll(part.get());
            }
        }
        return all;
    }

    private static List<String> refreshes(Person person, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> person.refreshes())
                .map(Tokens::accessToken)
                .toList();
    }

    private static String run(MeasuredPlatform measured, List<String> tokens) {
        var answered = new LongAdder();
        var cpuBefore = measured.libertyCpu();
        var began = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                var first = client * tokens.size() / CLIENTS;
                clients.execute(() -> {
                    for (int next = first; System.nanoTime() - began < TIME.toNanos(); next++) {
                        measured.beep()
                                .get("/servers")
                                .bearing(tokens.get(next % tokens.size()))
                                .expect(200);
                        answered.increment();
                    }
                });
            }
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var cpu = measured.libertyCpu().minus(cpuBefore);
        return "| %s | %s | %d | %.0f | %.2f |"
                .formatted(
                        LocalDate.now(),
                        measured.jvm().name().toLowerCase(Locale.ROOT),
                        tokens.size(),
                        answered.sum() / seconds,
                        cpu.toMillis() / (double) answered.sum());
    }
}

package app.beep.tests.benchmarks;

import app.beep.tests.drills.FaultDrill;
import app.beep.tests.drills.Plan;
import app.beep.tests.faults.Links;
import java.time.Duration;
import java.util.List;

/**
 * The fault drill: people in several servers talk while services fail at random. Prints a table for docs/performance.md;
 * exits with 1 when somebody heard what they may not, missed what they may, or noticed a fault that does not concern them.
 */
public final class Drill {
    private static final int PEOPLE = 20;

    private Drill() {}

    /** @param arguments {@code --connections 200}, {@code --minutes 2} (10 at most), {@code --seed 1}, {@code --load} */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var plan = Plan.of(
                Integer.parseInt(value(options, "--connections", "200")),
                PEOPLE,
                Duration.ofMinutes(Long.parseLong(value(options, "--minutes", "2"))),
                Long.parseLong(value(options, "--seed", Long.toString(System.currentTimeMillis()))));
        var links = new Links();
        boolean clean;
        try (var measured = MeasuredPlatform.start(platform -> platform.withRewiring(links::rewired), arguments)) {
            System.err.println(plan);
            var report = FaultDrill.run(measured.beep(), links, plan);
            System.out.print(report);
            System.err.print(report.breaches());
            clean = report.breaches().isEmpty();
        }
        System.exit(clean ? 0 : 1);
    }

    private static String value(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : options.get(at + 1);
    }
}

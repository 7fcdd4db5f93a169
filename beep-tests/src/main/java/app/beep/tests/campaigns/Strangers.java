package app.beep.tests.campaigns;

import app.beep.local.processes.ProcessStatus;
import app.beep.tests.benchmarks.MeasuredPlatform;
import app.beep.tests.strangers.Attack;
import app.beep.tests.strangers.Attacks;
import app.beep.tests.strangers.Campaign;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Every attack that whoever has no account can do, one after the other, while people talk. Prints a table; exits with 1
 * when somebody else saw an error, a process died, or the others' p99 doubled.
 */
public final class Strangers {
    private static final Duration CALM = Duration.ofSeconds(30);

    private Strangers() {}

    /** @param arguments {@code --seconds 60}, {@code --people 20}, {@code --seed 1}, {@code --only half_sent}, {@code --load} */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        var time = Duration.ofSeconds(Long.parseLong(Option.of(options, "--seconds", "60")));
        int people = Integer.parseInt(Option.of(options, "--people", "20"));
        long seed = Long.parseLong(Option.of(options, "--seed", "1"));
        var only = Option.of(options, "--only", "").toUpperCase(Locale.ROOT);
        boolean harmless = true;
        try (var platform = MeasuredPlatform.start(arguments);
                var campaign = Campaign.begin(
                        platform.beep(),
                        () -> platform.processes().stream()
                                .collect(Collectors.toMap(ProcessStatus::name, ProcessStatus::pid)),
                        people,
                        CALM,
                        seed)) {
            System.out.println(
                    "| attack | connections | broken off | errors of others | heard before: p50 / p99 / worst ms | during | died |");
            System.out.println("|---|---|---|---|---|---|---|");
            for (var attack : chosen(only)) {
                var toll = campaign.suffer(attack, 1, time);
                System.out.println(toll);
                toll.troubles().stream().limit(10).forEach(System.err::println);
                harmless &= toll.wasHarmless() && toll.stayedCalm();
            }
        }
        System.exit(harmless ? 0 : 1);
    }

    private static List<Attack> chosen(String only) {
        return Attacks.all().stream()
                .filter(attack -> attack.name().contains(only))
                .toList();
    }
}

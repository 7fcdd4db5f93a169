package app.beep.tests.campaigns;

import app.beep.tests.benchmarks.MeasuredPlatform;
import app.beep.tests.client.KeycloakAccounts;
import app.beep.tests.fuzz.FuzzRun;
import java.util.List;

/**
 * Generated calls of every operation of every service's OpenAPI document, through the gateway. Prints how each operation
 * answered and every kind of answer that may not be given; exits with 1 when there is one.
 */
public final class Fuzz {
    private Fuzz() {}

    /** @param arguments {@code --calls 100000}, {@code --seed 1}, {@code --load} */
    public static void main(String[] arguments) throws Exception {
        var options = List.of(arguments);
        int calls = Integer.parseInt(Option.of(options, "--calls", "100000"));
        long seed = Long.parseLong(Option.of(options, "--seed", "1"));
        boolean clean;
        try (var platform = MeasuredPlatform.start(arguments)) {
            var began = System.nanoTime();
            var run = FuzzRun.of(platform.beep(), new KeycloakAccounts(platform.platform()), calls, seed);
            var findings = run.findings();
            System.out.println(findings.table());
            System.out.println("Documented and not met:");
            run.notMet().forEach(System.out::println);
            System.out.println();
            findings.faults().forEach(System.out::println);
            System.out.printf(
                    "%d calls in %.0f s, seed %d: %d answers of the five hundreds, %d kinds of answers that may not be given%n",
                    findings.calls(),
                    (System.nanoTime() - began) / 1e9,
                    seed,
                    findings.failures(),
                    findings.faults().size());
            clean = findings.faults().isEmpty();
        }
        System.exit(clean ? 0 : 1);
    }
}

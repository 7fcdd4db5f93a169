package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * All who attack, in a process of their own that gets processor time when nobody else wants it: what they take to attack is
 * theirs, on other machines. Obeys orders from its standard input: {@code prepare HUGE_EMAIL},
 * {@code attack HUGE_EMAIL 20 60000 1} (so many, so many milliseconds, a seed), and answers how often they connected, how often
 * they were broken off, and how often the one they aimed at was harmed.
 */
final class Attackers {
    private static final int FIRST_ADDRESS = 66;

    private final Beep beep;

    /** Each attack comes from an address of its own: what one has earned is not another's. */
    private final Map<Attack, Target> targets = new HashMap<>();

    private Attackers(Beep beep) {
        this.beep = beep;
    }

    /** @param arguments the platform's address */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var attackers = new Attackers(Beep.at(URI.create(arguments[0])));
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (var order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(attackers.obey(order.split(" ", -1)));
        }
        System.exit(0);
    }

    private String obey(String... words) throws InterruptedException {
        var attack = Attacks.named(words[1]);
        var target = targets.computeIfAbsent(
                attack, first -> new Target(beep, "127.0.0." + (FIRST_ADDRESS + targets.size())));
        if (words[0].equals("prepare")) {
            attack.prepare(target);
            return "ready";
        }
        var siege = new Siege(attack, target);
        siege.run(
                Integer.parseInt(words[2]),
                Duration.ofMillis(Long.parseLong(words[3])),
                new SplittableRandom(Long.parseLong(words[4])));
        return siege.strikes() + " " + siege.brokenOff() + " " + siege.complaints();
    }
}

package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.drills.Latencies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** One attack after the other while people talk; each one's toll is what those people noticed. */
public final class Campaign implements AutoCloseable {
    private static final String ATTACKERS = "127.0.0.66";
    private static final int CIRCLE = 5;
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final Target target;
    private final Supplier<Map<String, Long>> processes;
    private final Map<String, Long> first;
    private final SplittableRandom random;
    private final List<Circle> circles = new ArrayList<>();
    private Latencies calm = Latencies.of(DoubleStream.empty());

    private Campaign(Beep beep, Supplier<Map<String, Long>> processes, long seed) {
        target = new Target(beep, ATTACKERS);
        this.processes = processes;
        first = processes.get();
        random = new SplittableRandom(seed);
    }

    /**
     * Gathers people who talk, and listens to them for a while before anything happens.
     *
     * @param processes the id of each process of the platform by name, as they are now
     * @param calm how long nobody attacks
     * @param seed of the pauses of people and attackers
     */
    public static Campaign begin(Beep beep, Supplier<Map<String, Long>> processes, int people, Duration calm, long seed)
            throws InterruptedException {
        var campaign = new Campaign(beep, processes, seed);
        for (int gathered = 0; gathered < people; gathered += CIRCLE) {
            campaign.circles.add(Circle.gather(beep, Math.min(CIRCLE, people - gathered), campaign.random.split()));
        }
        TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
        var from = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(calm.toNanos());
        campaign.calm = campaign.latencies(from, System.nanoTime());
        return campaign;
    }

    /** @param share of the attack's attackers, 1 for all */
    public Toll suffer(Attack attack, double share, Duration time) throws InterruptedException {
        attack.prepare(target);
        var alive = processes.get();
        int before = troubles().size();
        var siege = new Siege(attack, target);
        var from = System.nanoTime();
        siege.run(Math.max(1, (int) (attack.attackers() * share)), time, random.split());
        var to = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
        var troubles = troubles();
        return new Toll(
                attack,
                siege.strikes(),
                siege.brokenOff(),
                calm,
                latencies(from, to),
                List.copyOf(troubles.subList(before, troubles.size())),
                died(alive, processes.get()));
    }

    private Latencies latencies(long from, long to) {
        return Latencies.of(circles.stream().flatMapToDouble(circle -> circle.deliveries(from, to)));
    }

    private List<String> troubles() {
        return circles.stream().flatMap(circle -> circle.troubles().stream()).toList();
    }

    /** Processes that have ended since the campaign began, looked at after a breath: the last attack may still be at work. */
    public List<String> died() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
        return died(first, processes.get());
    }

    private static List<String> died(Map<String, Long> before, Map<String, Long> after) {
        return before.entrySet().stream()
                .filter(process ->
                        !process.getValue().equals(after.get(process.getKey())) || !lives(process.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public void close() throws InterruptedException {
        for (var circle : circles) {
            circle.close();
        }
    }
}

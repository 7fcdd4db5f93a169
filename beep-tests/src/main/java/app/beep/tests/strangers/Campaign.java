package app.beep.tests.strangers;

import app.beep.tests.client.Beep;
import app.beep.tests.drills.Latencies;
import app.beep.tests.processes.SideProcess;
import java.io.IOException;
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
    private static final int CIRCLE = 5;
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final SideProcess attackers;
    private final Supplier<Map<String, Long>> processes;
    private final Map<String, Long> first;
    private final SplittableRandom random;
    private final List<Circle> circles = new ArrayList<>();
    private Latencies calm = Latencies.of(DoubleStream.empty());

    private Campaign(Beep beep, Supplier<Map<String, Long>> processes, long seed) throws IOException {
        attackers = SideProcess.startLast(Attackers.class, beep.origin().toString());
        this.processes = processes;
        first = processes.get();
        random = new SplittableRandom(seed);
    }

    /**
     * Gathers people who talk, and listens to them before anything happens: two whiles in which the server warms up, and
     * one that the attacks are compared with.
     *
     * @param processes the id of each process of the platform by name, as they are now
     * @param calm a while
     * @param seed of the pauses of people and attackers
     */
    public static Campaign begin(Beep beep, Supplier<Map<String, Long>> processes, int people, Duration calm, long seed)
            throws IOException, InterruptedException {
        var campaign = new Campaign(beep, processes, seed);
        for (int gathered = 0; gathered < people; gathered += CIRCLE) {
            campaign.circles.add(Circle.gather(beep, Math.min(CIRCLE, people - gathered), campaign.random.split()));
        }
        TimeUnit.NANOSECONDS.sleep(2 * calm.toNanos());
        var from = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(calm.toNanos());
        campaign.calm = campaign.latencies(from, System.nanoTime());
        return campaign;
    }

    /** @param share of the attack's attackers, 1 for all */
    public Toll suffer(Attack attack, double share, Duration time) throws IOException, InterruptedException {
        attackers.ask("prepare " + attack.name());
        var alive = processes.get();
        int before = troubles().size();
        int many = Math.max(1, (int) (attack.attackers() * share));
        var from = System.nanoTime();
        var struck = attackers
                .ask("attack %s %d %d %d".formatted(attack.name(), many, time.toMillis(), random.nextLong()))
                .split(" ");
        var to = System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(BREATH.toNanos());
        var troubles = new ArrayList<>(troubles());
        for (long harm = Long.parseLong(struck[2]); harm > 0; harm--) {
            troubles.add(attack.name() + " had its way");
        }
        return new Toll(
                attack,
                Long.parseLong(struck[0]),
                Long.parseLong(struck[1]),
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
        attackers.close();
        for (var circle : circles) {
            circle.close();
        }
    }
}

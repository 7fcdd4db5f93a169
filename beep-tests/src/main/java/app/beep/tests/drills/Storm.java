package app.beep.tests.drills;

import app.beep.tests.faults.Fault;
import app.beep.tests.faults.Links;
import app.beep.tests.faults.Weather;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator.SplittableGenerator;

/** One service after the other lags, fails now and then, or fails altogether, with calm in between; each by its own dice. */
final class Storm {
    private static final String PERMIFY = "permify";
    private static final List<String> STRUCK = List.of("servers", "channels", PERMIFY);

    /** An open circuit breaker's second, and what was on its way. */
    private static final long AFTERMATH_NANOS = 1_500_000_000;

    private static final int SHORTEST_MILLIS = 500;
    private static final int LONGEST_MILLIS = 4000;
    private static final int LONGEST_LAG_MILLIS = 800;

    private final Links links;
    private final List<Thread> dice;
    private final List<Period> ofPermify = new CopyOnWriteArrayList<>();
    private final AtomicInteger faults = new AtomicInteger();
    private volatile boolean over;

    private Storm(Links links, SplittableGenerator random) {
        this.links = links;
        dice = STRUCK.stream()
                .map(service -> {
                    var mine = random.split();
                    return Thread.ofVirtual().name("storm-" + service).unstarted(() -> strike(service, mine));
                })
                .toList();
    }

    static Storm begin(Links links, SplittableGenerator random) {
        var storm = new Storm(links, random);
        storm.dice.forEach(Thread::start);
        return storm;
    }

    /** How many faults there have been. */
    int faults() {
        return faults.get();
    }

    /** Whether Permify failed, or was left alone for having failed, while a post was on its way: that concerns all posts. */
    boolean struckPermifyDuring(Posted post) {
        return ofPermify.stream().anyMatch(period -> period.touches(post));
    }

    private void strike(String service, SplittableGenerator random) {
        while (!over) {
            LockSupport.parkNanos(duration(random));
            var began = System.nanoTime();
            try (var broken = fault(service, random)) {
                faults.incrementAndGet();
                LockSupport.parkNanos(duration(random));
            }
            if (service.equals(PERMIFY)) {
                ofPermify.add(new Period(began, System.nanoTime() + AFTERMATH_NANOS));
            }
        }
    }

    private static long duration(SplittableGenerator random) {
        return random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS) * 1_000_000L;
    }

    private Links.Broken fault(String service, SplittableGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> links.broken(service, Fault.TIMED_OUT);
            case 1 -> links.broken(service, Fault.REFUSED);
            case 2 -> links.broken(service, Fault.BROKEN);
            case 3 -> links.under(new Weather(random.split(), 0, 0, 0, LONGEST_LAG_MILLIS), service);
            case 4 -> links.under(new Weather(random.split(), 0.2, 0.1, 0, 0), service);
            default -> links.under(new Weather(random.split(), 0.1, 0.05, 0, LONGEST_LAG_MILLIS), service);
        };
    }

    /** Everything works again when this returns. */
    void end() throws InterruptedException {
        over = true;
        for (var die : dice) {
            die.join();
        }
    }
}

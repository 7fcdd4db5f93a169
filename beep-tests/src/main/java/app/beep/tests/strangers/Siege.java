package app.beep.tests.strangers;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

/** An attack by many, who strike again and again until the time is over. */
final class Siege {
    private static final int LONGEST_PAUSE_MILLIS = 200;
    private static final long BETWEEN_LOOKS_NANOS = 250_000_000;

    private final Attack attack;
    private final Target target;
    private final LongAdder strikes = new LongAdder();
    private final LongAdder brokenOff = new LongAdder();
    private final LongAdder complaints = new LongAdder();

    Siege(Attack attack, Target target) {
        this.attack = attack;
        this.target = target;
    }

    /** Returns when it is over. */
    void run(int attackers, Duration time, SplittableGenerator random) throws InterruptedException {
        long deadline = System.nanoTime() + time.toNanos();
        var threads = new ArrayList<Thread>(attackers);
        for (int number = 0; number < attackers; number++) {
            var lots = random.split();
            threads.add(Thread.ofVirtual().name(attack.name()).start(() -> strike(deadline, lots)));
        }
        threads.add(Thread.ofVirtual().name("watcher").start(() -> watch(deadline)));
        join(threads);
    }

    private void watch(long deadline) {
        while (System.nanoTime() < deadline) {
            try {
                attack.watch(target);
            } catch (RuntimeException | AssertionError harm) {
                complaints.increment();
                System.err.println(attack.name() + ": " + harm);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private void strike(long deadline, RandomGenerator lots) {
        while (System.nanoTime() < deadline) {
            try (var line = Line.open(target, deadline)) {
                strikes.increment();
                attack.strike(line, target);
            } catch (IOException broken) {
                brokenOff.increment();
            }
            LockSupport.parkNanos(lots.nextInt(1, LONGEST_PAUSE_MILLIS) * 1_000_000L);
        }
    }

    /** How often somebody connected. */
    long strikes() {
        return strikes.sum();
    }

    /** How often the platform broke off what was being said. */
    long brokenOff() {
        return brokenOff.sum();
    }

    /** How often the attack had its way with whom it was aimed at. */
    long complaints() {
        return complaints.sum();
    }
}

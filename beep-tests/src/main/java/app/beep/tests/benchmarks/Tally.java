package app.beep.tests.benchmarks;

import java.util.Locale;
import java.util.concurrent.Semaphore;

/** What has been delivered: how late, and whether anything was missing, came twice or out of order. */
final class Tally {
    private static final int MOST_POSTS = 1_000_000;
    private static final int NANOS_PER_STEP = 100_000;
    private static final int STEPS = 100_000;

    private final int members;
    private final long[] sent = new long[MOST_POSTS];
    private final int[] heard = new int[MOST_POSTS];
    private final int[] latencies = new int[STEPS];
    private final Semaphore heardByAll = new Semaphore(0);
    private long deliveries;
    private long missing;
    private long disorder;
    private long last;
    private double worst;

    Tally(int members) {
        this.members = members;
    }

    /** A post is about to be sent. */
    synchronized void sent(int number) {
        sent[number] = System.nanoTime();
    }

    /** A member has heard a post; the step from the seq before is 1. */
    synchronized void count(long step, int number, long now) {
        deliveries++;
        last = now;
        if (step > 1) {
            missing += step - 1;
        } else if (step < 1) {
            disorder++;
        }
        var nanos = now - sent[number];
        latencies[(int) Math.min(STEPS - 1, nanos / NANOS_PER_STEP)]++;
        worst = Math.max(worst, nanos / 1e6);
        if (++heard[number] == members) {
            heardByAll.release();
        }
    }

    /** Released once for each post that every member has heard. */
    Semaphore heardByAll() {
        return heardByAll;
    }

    synchronized void reset() {
        deliveries = 0;
        worst = 0;
        java.util.Arrays.fill(latencies, 0);
    }

    /** {@code deliveries | per second | p50 / p99 / worst | missing, disorder}, from the beginning to the last delivery. */
    synchronized String since(long began) {
        return String.format(
                Locale.ROOT,
                "%d | %.0f | %.1f / %.1f / %.1f | %d, %d",
                deliveries,
                deliveries / ((last - began) / 1e9),
                percentile(0.5),
                percentile(0.99),
                worst,
                missing,
                disorder);
    }

    private double percentile(double share) {
        long left = (long) Math.ceil(share * deliveries);
        int step = 0;
        while (step < STEPS - 1 && (left -= latencies[step]) > 0) {
            step++;
        }
        return (step + 1) * (NANOS_PER_STEP / 1e6);
    }
}

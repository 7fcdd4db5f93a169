package app.beep.tests.drills;

import java.util.stream.DoubleStream;

/** Milliseconds; not a number when nothing was measured. */
public record Latencies(double p50, double p99, double worst) {

    /** Of so many milliseconds. */
    public static Latencies of(DoubleStream millis) {
        var sorted = millis.sorted().toArray();
        return new Latencies(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        int last = sorted.length - 1;
        return last < 0 ? Double.NaN : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, last)];
    }

    /** Whether p99 is what it was before, within what a machine shared with the load allows: twice, and 50 ms. */
    public boolean areLike(Latencies before) {
        return Double.isNaN(p99) || p99 <= 2 * before.p99 + 50;
    }

    /** For tables: p50 / p99 / worst. */
    @Override
    public String toString() {
        return "%.1f / %.1f / %.1f".formatted(p50, p99, worst);
    }
}

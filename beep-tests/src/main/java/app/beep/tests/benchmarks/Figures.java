package app.beep.tests.benchmarks;

import java.util.Arrays;

/** Measured values in the order of their size. */
record Figures(double[] sorted) {

    static Figures of(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    double worst() {
        return sorted[sorted.length - 1];
    }

    /** For tables: median / p95 / worst. */
    String inMillis() {
        return "%.1f / %.1f / %.1f".formatted(median(), p95(), worst());
    }

    /** The smallest value that so large a share of all does not exceed. */
    private double at(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}

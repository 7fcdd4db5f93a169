package app.beep.tests.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The newest of what was put in, up to a hundred; any of them can be drawn. For several threads. */
final class Bag {
    private static final int MOST = 100;

    private final List<String> values = new ArrayList<>();
    private int next;

    synchronized void add(String value) {
        if (values.contains(value)) {
            return;
        }
        if (values.size() < MOST) {
            values.add(value);
        } else {
            values.set(next++ % MOST, value);
        }
    }

    @Nullable
    synchronized String any(RandomGenerator random) {
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }
}

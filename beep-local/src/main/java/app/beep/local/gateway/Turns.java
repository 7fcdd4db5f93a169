package app.beep.local.gateway;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Things that take a while, of each name so many at the same time; the others wait for their turn, first come, first served.
 * Hundreds who come at once cost as much as before, but others are not behind all of them. For any number of threads.
 */
final class Turns {
    private final int mostOfOne;
    private final Map<String, Integer> there = new HashMap<>();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();

    Turns(int mostOfOne) {
        this.mostOfOne = mostOfOne;
    }

    /** Runs it, now or when somebody of the same name has left. Whoever has had a turn leaves once. */
    void take(String name, Runnable turn) {
        synchronized (this) {
            if (there.merge(name, 1, Integer::sum) > mostOfOne) {
                waiting.computeIfAbsent(name, first -> new ArrayDeque<>()).add(turn);
                return;
            }
        }
        turn.run();
    }

    /** Somebody's turn is over. */
    void leave(String name) {
        Runnable next;
        synchronized (this) {
            there.computeIfPresent(name, (any, many) -> many == 1 ? null : Integer.valueOf(many - 1));
            next = waiting.getOrDefault(name, new ArrayDeque<>()).poll();
            if (next == null) {
                waiting.remove(name);
            }
        }
        if (next != null) {
            next.run();
        }
    }
}

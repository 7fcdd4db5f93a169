package app.beep.tests.drills;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** A right over time ({@link System#nanoTime()}); before its first entry it is {@link Right#OPEN}. Safe for several threads. */
final class Timeline {
    private final TreeMap<Long, Right> entries = new TreeMap<>();

    synchronized void becomes(Right right) {
        var last = entries.lastEntry();
        if (last == null || last.getValue() != right) {
            entries.put(System.nanoTime(), right);
        }
    }

    private synchronized Right at(long time) {
        var entry = entries.floorEntry(time);
        return entry == null ? Right.OPEN : entry.getValue();
    }

    private synchronized boolean staysFrom(long from, long to) {
        return entries.subMap(from, false, to, true).isEmpty();
    }

    /** What changed in the last so many milliseconds before the time, and when: {@code OPEN -120 ms, YES -15 ms}. */
    synchronized String before(long time, int millis) {
        return entries.subMap(time - millis * 1_000_000L, time).entrySet().stream()
                .map(entry -> "%s %d ms".formatted(entry.getValue(), (entry.getKey() - time) / 1_000_000))
                .collect(Collectors.joining(", "));
    }

    /** Whether the answers had said before the first time that there is no right, and nothing changed until the second. */
    boolean deniedDuring(long from, long to) {
        return at(from) == Right.NO && staysFrom(from, to);
    }

    /** Whether the answers had said before this time that there is the right, and nothing changed since. */
    boolean grantedSince(long time) {
        return at(time) == Right.YES && staysFrom(time, Long.MAX_VALUE);
    }
}

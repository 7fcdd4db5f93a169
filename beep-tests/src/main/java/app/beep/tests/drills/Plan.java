package app.beep.tests.drills;

import java.time.Duration;

/**
 * What a drill does.
 *
 * @param calmClubs servers in which nothing changes: their truth is known, faults do not concern them
 * @param wildClubs servers whose members come, go and get and lose roles all the time
 * @param people how many connected people each of them has
 * @param calm how long all works at first
 * @param storm for how long services fail then
 * @param patience how long everybody has at the end to come back and hear what is missing
 * @param seed of all that is drawn by lot; what happens in between is up to the machine
 */
public record Plan(
        int calmClubs, int wildClubs, int people, Duration calm, Duration storm, Duration patience, long seed) {

    /** So many connections, half of them in servers that faults do not concern, in servers of so many people. */
    public static Plan of(int connections, int people, Duration time, long seed) {
        int clubs = Math.max(2, connections / people);
        return new Plan(
                clubs / 2,
                clubs - clubs / 2,
                people,
                time.dividedBy(3),
                time.multipliedBy(2).dividedBy(3),
                Duration.ofMinutes(2),
                seed);
    }
}

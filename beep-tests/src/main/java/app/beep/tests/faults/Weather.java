package app.beep.tests.faults;

import java.util.random.RandomGenerator;

/**
 * What befalls each request on its way to a service, drawn anew for each.
 *
 * @param failing the share of requests that are answered 500
 * @param lost the share of requests whose connection is closed without an answer
 * @param shortestLagMillis every other request waits at least so long
 * @param longestLagMillis and at most so long, evenly spread
 */
public record Weather(
        RandomGenerator random, double failing, double lost, int shortestLagMillis, int longestLagMillis) {

    /** Every request comes so much later, and nothing else befalls it. */
    public static Weather slow(int millis) {
        return new Weather(RandomGenerator.getDefault(), 0, 0, millis, millis);
    }

    /** What befalls one request. */
    sealed interface Fate {
        /** It is passed on after the time. */
        record Late(long millis) implements Fate {}

        /** It is answered 500. */
        record Failed() implements Fate {}

        /** Its connection is closed. */
        record Lost() implements Fate {}
    }

    synchronized Fate next() {
        var draw = random.nextDouble();
        if (draw < failing) {
            return new Fate.Failed();
        }
        return draw < failing + lost
                ? new Fate.Lost()
                : new Fate.Late(random.nextInt(shortestLagMillis, longestLagMillis + 1));
    }
}

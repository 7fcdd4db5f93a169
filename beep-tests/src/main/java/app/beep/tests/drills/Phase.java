package app.beep.tests.drills;

import java.util.List;
import java.util.stream.Stream;

/**
 * How late what was posted during a phase was heard in servers that the faults do not concern.
 *
 * @param posts how many were acknowledged
 * @param repeated how many of them not at the first attempt: these are in no latency
 * @param deliveries how many of the others were heard, once for each listener
 */
public record Phase(int posts, int repeated, int deliveries, double p50, double p99, double worst) {

    /** What was sent from one time until another. */
    static Phase of(List<Club> clubs, long from, long to) {
        var posted = clubs.stream()
                .flatMap(club -> club.talks().stream())
                .flatMap(talk -> within(talk, from, to).stream())
                .toList();
        var millis = clubs.stream()
                .flatMap(club -> club.talks().stream().flatMap(talk -> deliveries(club, talk, from, to)))
                .filter(delivery -> delivery.posted().atOnce())
                .mapToDouble(Delivery::millis)
                .sorted()
                .toArray();
        int repeated = (int) posted.stream().filter(post -> !post.atOnce()).count();
        return new Phase(posted.size(), repeated, millis.length, at(millis, 0.5), at(millis, 0.99), at(millis, 1));
    }

    private static Stream<Delivery> deliveries(Club club, Talk talk, long from, long to) {
        var posted = within(talk, from, to);
        return club.participants().stream()
                .flatMap(participant -> Delivery.of(posted, participant.heard(talk.channel())).stream());
    }

    private static List<Posted> within(Talk talk, long from, long to) {
        return talk.posted().stream()
                .filter(post -> post.sent() >= from && post.sent() < to)
                .toList();
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    /** For tables: posts | repeated | deliveries | p50 / p99 / worst ms. */
    @Override
    public String toString() {
        return "%d | %d | %d | %.1f / %.1f / %.1f".formatted(posts, repeated, deliveries, p50, p99, worst);
    }
}

package app.beep.tests.drills;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How late posts were heard in servers that the faults do not concern.
 *
 * @param posts how many were acknowledged
 * @param repeated how many of them not at the first attempt: these are in no latency
 * @param deliveries how many of the others were heard, once for each listener
 * @param sinceSent from before a post was sent
 * @param sinceAnswer from its acknowledgement: without what posting takes
 */
public record Phase(int posts, int repeated, int deliveries, Latencies sinceSent, Latencies sinceAnswer) {

    /** The posts that the condition holds for. */
    static Phase of(List<Club> clubs, Predicate<Posted> which) {
        var posted = clubs.stream()
                .flatMap(club -> club.talks().stream())
                .flatMap(talk -> talk.posted().stream().filter(which))
                .toList();
        var deliveries = clubs.stream()
                .flatMap(club -> club.talks().stream().flatMap(talk -> deliveries(club, talk, which)))
                .filter(delivery -> delivery.posted().atOnce())
                .toList();
        return new Phase(
                posted.size(),
                (int) posted.stream().filter(post -> !post.atOnce()).count(),
                deliveries.size(),
                Latencies.of(deliveries.stream().mapToDouble(Delivery::millis)),
                Latencies.of(deliveries.stream().mapToDouble(Delivery::millisAfterAnswer)));
    }

    private static Stream<Delivery> deliveries(Club club, Talk talk, Predicate<Posted> which) {
        var posted = talk.posted().stream().filter(which).toList();
        return club.participants().stream()
                .flatMap(participant -> Delivery.of(posted, participant.heard(talk.channel())).stream());
    }

    /** For tables: posts | repeated | deliveries | since sent | since answered. */
    @Override
    public String toString() {
        return "%d | %d | %d | %s | %s".formatted(posts, repeated, deliveries, sinceSent, sinceAnswer);
    }
}

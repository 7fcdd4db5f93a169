package app.beep.tests.drills;

import java.time.Duration;

/**
 * What came of a drill.
 *
 * @param before the servers that are not concerned, while all worked
 * @param during the same while beep-servers and beep-channels failed
 * @param withoutPermify the same while Permify failed, which is asked for an author's right now and then: posting is
 *     concerned by that, hearing is not
 * @param calmReconnections how many connections broke in the servers that are not concerned
 * @param wildReconnections how many in the others
 * @param settled changes of members and roles that were acknowledged
 * @param leftOpen changes whose answer left open what became of them
 * @param fetched what was owed and not heard, because it was at or below the head with which the channel was gained
 * @param wildPosts messages that were acknowledged in the servers that are concerned
 * @param recovery from the end of the faults until nobody missed anything, or until patience ended
 */
public record Report(
        Plan plan,
        Verdict verdict,
        Phase before,
        Phase during,
        Phase withoutPermify,
        int calmReconnections,
        int wildReconnections,
        int faults,
        int settled,
        int leftOpen,
        int fetched,
        int wildPosts,
        Duration recovery) {

    /** Whether p99 where no fault concerns anybody is what it was. */
    public boolean calmStayedCalm() {
        return during.sinceSent().areLike(before.sinceSent())
                && withoutPermify.sinceAnswer().areLike(before.sinceAnswer());
    }

    /** What must not be, in words; nothing when all is well. */
    public String breaches() {
        var breaches = new StringBuilder();
        verdict.breaches().limit(40).forEach(breach -> breaches.append(breach).append(System.lineSeparator()));
        if (!calmStayedCalm()) {
            breaches.append("Servers that are not concerned noticed: %s, then %s and %s%n"
                    .formatted(before, during, withoutPermify));
        }
        return breaches.toString();
    }

    /** A table and a sentence. */
    @Override
    public String toString() {
        return """
                | servers that no fault concerns | posts | repeated | deliveries | heard after sending: p50 / p99 / worst ms | heard after the answer: p50 / p99 / worst ms |
                |---|---|---|---|---|---|
                | all works | %s |
                | beep-servers, beep-channels fail | %s |
                | Permify fails, too | %s |
                Connections: %d, of which %d broke where no fault concerns anybody and %d elsewhere. Faults: %d. \
                Changes: %d acknowledged, %d left open. Posts where changes happen: %d. \
                Heard although forbidden: %d, missed: %d, out of order or twice: %d, fetched after gaining a channel: %d. \
                Nobody missed anything %.1f s after the last fault. Seed %d.
                """.formatted(
                        before,
                        during,
                        withoutPermify,
                        (plan.calmClubs() + plan.wildClubs()) * plan.people(),
                        calmReconnections,
                        wildReconnections,
                        faults,
                        settled,
                        leftOpen,
                        wildPosts,
                        verdict.forbidden().size(),
                        verdict.missing().size(),
                        verdict.disorderly().size(),
                        fetched,
                        recovery.toMillis() / 1e3,
                        plan.seed());
    }
}

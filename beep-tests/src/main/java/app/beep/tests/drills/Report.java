package app.beep.tests.drills;

import java.time.Duration;

/**
 * What came of a drill.
 *
 * @param before the servers that are not concerned, while all worked
 * @param during the same while services failed
 * @param calmReconnections how many connections broke in the servers that are not concerned
 * @param wildReconnections how many in the others
 * @param settled changes of members and roles that were acknowledged
 * @param leftOpen changes whose answer left open what became of them
 * @param wildPosts messages that were acknowledged in the servers that are concerned
 * @param recovery from the end of the faults until nobody missed anything, or until patience ended
 */
public record Report(
        Plan plan,
        Verdict verdict,
        Phase before,
        Phase during,
        int calmReconnections,
        int wildReconnections,
        int faults,
        int settled,
        int leftOpen,
        int wildPosts,
        Duration recovery) {

    /** Whether p99 where no fault concerns anybody is what it was, within what two cores shared with the load allow. */
    public boolean calmStayedCalm() {
        return during.p99() <= 2 * before.p99() + 50;
    }

    /** What must not be, in words; nothing when all is well. */
    public String breaches() {
        var breaches = new StringBuilder();
        verdict.breaches().limit(40).forEach(breach -> breaches.append(breach).append(System.lineSeparator()));
        if (!calmStayedCalm()) {
            breaches.append("p99 of servers that are not concerned rose from %.1f to %.1f ms%n"
                    .formatted(before.p99(), during.p99()));
        }
        return breaches.toString();
    }

    /** A table and a sentence. */
    @Override
    public String toString() {
        return """
                | servers that no fault concerns | posts | repeated | deliveries | p50 / p99 / worst ms |
                |---|---|---|---|---|
                | all works | %s |
                | services fail | %s |
                Connections: %d, of which %d broke where no fault concerns anybody and %d elsewhere. Faults: %d. \
                Changes: %d acknowledged, %d left open. Posts where changes happen: %d. \
                Heard although forbidden: %d, missed: %d, out of order or twice: %d. \
                Nobody missed anything %.1f s after the last fault. Seed %d.
                """.formatted(
                        before,
                        during,
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
                        recovery.toMillis() / 1e3,
                        plan.seed());
    }
}

package app.beep.tests.strangers;

import app.beep.tests.drills.Latencies;
import java.util.List;
import java.util.Locale;

/**
 * What an attack cost those who had nothing to do with it.
 *
 * @param strikes how often an attacker connected
 * @param brokenOff how often one was broken off while saying something
 * @param calm from sending a post to hearing it, before any attack
 * @param during the same while this attack went on
 * @param troubles what others saw go wrong meanwhile
 * @param died processes of the platform that ended
 */
public record Toll(
        Attack attack,
        long strikes,
        long brokenOff,
        Latencies calm,
        Latencies during,
        List<String> troubles,
        List<String> died) {

    /** Whether p99 did not double, within what a machine shared with the attackers allows. */
    public boolean stayedCalm() {
        return during.areLike(calm);
    }

    /** Whether nobody saw anything go wrong and no process died. */
    public boolean wasHarmless() {
        return troubles.isEmpty() && died.isEmpty();
    }

    /** A row of a table: attack | connections | broken off | errors of others | p50 / p99 / worst before | during | died. */
    @Override
    public String toString() {
        return "| %s | %d | %d | %d | %s | %s | %s |"
                .formatted(
                        attack.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        strikes,
                        brokenOff,
                        troubles.size(),
                        calm,
                        during,
                        died.isEmpty() ? "none" : String.join(", ", died));
    }
}

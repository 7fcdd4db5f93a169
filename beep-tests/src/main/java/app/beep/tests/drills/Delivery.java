package app.beep.tests.drills;

import app.beep.tests.client.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * An acknowledged message that somebody heard.
 *
 * @param arrived when, as {@link System#nanoTime()} tells
 */
record Delivery(Posted posted, long arrived) {

    /** What was heard of what was posted to the same channel; what was never acknowledged is left out. */
    static List<Delivery> of(List<Posted> posted, List<Frame> heard) {
        var bySeq = new HashMap<Long, Posted>();
        posted.forEach(post -> bySeq.put(post.message().seq(), post));
        return heard.stream()
                .flatMap(frame ->
                        Stream.ofNullable(bySeq.get(frame.seq())).map(post -> new Delivery(post, frame.arrived())))
                .toList();
    }

    /** From before it was sent until it was heard. */
    double millis() {
        return (arrived - posted.sent()) / 1e6;
    }

    /** From its acknowledgement until it was heard; 0 when it was heard before. */
    double millisAfterAnswer() {
        return Math.max(0, (arrived - posted.acknowledged()) / 1e6);
    }
}

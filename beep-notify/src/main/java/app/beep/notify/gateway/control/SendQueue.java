package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.EncodedFrame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What waits for one client, the part that is on its way included. Bounded, but for the answer to identify and its
 * replay: what a client asked for never makes it too slow. All of it counts in the backlog of the process.
 */
final class SendQueue {
    static final int MOST_FRAMES = 2_000;
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;
    private static final int BATCH_CHARACTERS = 64 * 1024;

    private final Backlog backlog;
    private final Deque<EncodedFrame> waiting = new ArrayDeque<>();
    private List<EncodedFrame> sent = List.of();
    private Size all = Size.NOTHING;
    private Size exempt = Size.NOTHING;
    private Size onItsWay = Size.NOTHING;

    private record Size(int frames, int characters) {
        static final Size NOTHING = new Size(0, 0);

        Size plus(EncodedFrame frame) {
            return new Size(frames + 1, characters + frame.length());
        }

        Size minus(Size other) {
            return new Size(Math.max(0, frames - other.frames), Math.max(0, characters - other.characters));
        }
    }

    SendQueue(Backlog backlog) {
        this.backlog = backlog;
    }

    void add(EncodedFrame frame) {
        waiting.add(frame);
        all = all.plus(frame);
        backlog.add(frame);
    }

    /** Whether there is room for the frame beside what waits already. */
    boolean hasRoomFor(EncodedFrame frame) {
        var counted = all.minus(exempt);
        return counted.frames() < MOST_FRAMES && counted.characters() + frame.length() <= MOST_CHARACTERS;
    }

    /** What waits now does not count against the limit. */
    void exemptWhatWaits() {
        exempt = all;
    }

    int characters() {
        return all.characters();
    }

    /** Whether nothing waits and nothing is on its way. */
    boolean isEmpty() {
        return all.frames() == 0;
    }

    /** The batch before has been sent; the next one is at most about 64 Ki characters, empty when nothing waits. */
    List<EncodedFrame> next() {
        sent.forEach(backlog::remove);
        all = all.minus(onItsWay);
        exempt = exempt.minus(onItsWay);
        onItsWay = Size.NOTHING;
        var batch = new ArrayList<EncodedFrame>();
        while (!waiting.isEmpty() && (batch.isEmpty() || onItsWay.characters() < BATCH_CHARACTERS)) {
            var frame = waiting.poll();
            batch.add(frame);
            onItsWay = onItsWay.plus(frame);
        }
        sent = batch;
        return batch;
    }

    /** Everything that waits goes behind what waits there. */
    void moveTo(SendQueue other) {
        waiting.forEach(other::add);
        clear();
    }

    void clear() {
        waiting.forEach(backlog::remove);
        waiting.clear();
        all = onItsWay;
        exempt = Size.NOTHING;
    }
}

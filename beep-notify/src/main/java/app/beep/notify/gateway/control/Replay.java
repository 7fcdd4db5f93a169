package app.beep.notify.gateway.control;

import app.beep.common.ids.ChannelId;
import app.beep.events.PublishedEvent;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import app.beep.notify.gateway.entity.ServerFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a client that comes back has missed: up to 1,000 events of each channel within a budget for all of them, the
 * channels with the fewest first; beyond that, word of a gap. It is read and sent by the page: the next one is read when
 * the client has taken the one before. For one thread.
 */
final class Replay {
    private static final int MOST_OF_CHANNEL = 1_000;

    /** How long a client may take for a page. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What one client is replayed at most. */
    record Budget(int events, long characters) {}

    /** The events of a channel after one seq and up to another. */
    private record Missed(ChannelId channel, long seen, long head) {
        long events() {
            return head - seen;
        }
    }

    private final Connection connection;
    private final Pages pages;
    private int events;
    private long characters;

    /** Reads a channel's events after a seq: ascending, a page at most. */
    interface Pages {
        List<PublishedEvent> after(ChannelId channel, long seq);
    }

    Replay(Connection connection, Pages pages, Budget budget) {
        this.connection = connection;
        this.pages = pages;
        events = budget.events();
        characters = budget.characters();
    }

    /** Sends what lies between what the client has seen and the heads; returns when it has been taken, or the client has gone. */
    void run(Map<ChannelId, Long> seen, Map<ChannelId, Long> heads) {
        seen.entrySet().stream()
                .map(one -> new Missed(one.getKey(), one.getValue(), heads.getOrDefault(one.getKey(), 0L)))
                .filter(missed -> missed.events() > 0)
                .sorted(Comparator.comparingLong(Missed::events))
                .takeWhile(missed -> connection.isOpen())
                .forEach(this::replay);
    }

    private void replay(Missed missed) {
        if (missed.events() > MOST_OF_CHANNEL) {
            tell(List.of(gapIn(missed)));
            return;
        }
        var rest = missed;
        while (rest.events() > 0 && connection.isOpen()) {
            rest = replayPage(rest);
        }
    }

    /** @return what is left */
    private Missed replayPage(Missed missed) {
        var frames = new ArrayList<EncodedFrame>();
        long next = missed.seen() + 1;
        for (var event : page(missed)) {
            var frame = EncodedFrame.of(event.frame());
            if (!isSeq(event, next) || next > missed.head() || !spend(frame)) {
                break;
            }
            frames.add(frame);
            next++;
        }
        if (frames.isEmpty()) {
            tell(List.of(gapIn(missed)));
            return new Missed(missed.channel(), missed.head(), missed.head());
        }
        tell(frames);
        return new Missed(missed.channel(), next - 1, missed.head());
    }

    private List<PublishedEvent> page(Missed missed) {
        return events > 0 && characters > 0 ? pages.after(missed.channel(), missed.seen()) : List.of();
    }

    private static boolean isSeq(PublishedEvent event, long wanted) {
        Long seq = event.header().seq();
        return seq != null && seq == wanted;
    }

    private boolean spend(EncodedFrame frame) {
        if (events < 1 || characters < frame.length()) {
            return false;
        }
        events--;
        characters -= frame.length();
        return true;
    }

    private static EncodedFrame gapIn(Missed missed) {
        return ServerFrame.gap(missed.channel(), missed.seen() + 1, missed.head());
    }

    private void tell(List<EncodedFrame> frames) {
        try {
            connection.replay(frames).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            connection.close(CloseCode.TOO_SLOW);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            connection.close(CloseCode.COME_BACK);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

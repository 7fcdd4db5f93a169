package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A client that writes down what it gets, and can be told what happens while it is being sent to. */
final class FakeOutlet implements Outlet {
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final List<CloseCode> closes = new CopyOnWriteArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private Runnable meanwhile = () -> {};
    private boolean gone;

    /** Once, in the middle of the next send. */
    void whileSending(Runnable happens) {
        meanwhile = happens;
    }

    /** From now on the client is not there any more. */
    void vanish() {
        gone = true;
    }

    @Override
    public void send(List<EncodedFrame> frames) throws IOException {
        if (!busy.compareAndSet(false, true)) {
            throw new AssertionError("two threads send on one outlet");
        }
        var happens = meanwhile;
        meanwhile = () -> {};
        try {
            happens.run();
            if (gone) {
                throw new IOException("gone");
            }
            batches.add(frames.stream().map(EncodedFrame::text).toList());
        } finally {
            busy.set(false);
        }
    }

    @Override
    public void close(CloseCode code) {
        closes.add(code);
    }

    List<String> received() {
        return batches.stream().flatMap(List::stream).toList();
    }

    List<List<String>> batches() {
        return batches;
    }

    int timesClosed() {
        return closes.size();
    }

    @Nullable
    CloseCode closedWith() {
        return closes.isEmpty() ? null : closes.getFirst();
    }
}

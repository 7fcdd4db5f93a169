package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection. Frames wait in a bounded queue until a sender comes, so that a slow client costs nobody else
 * anything and bounded memory (R-RT-07). Until the client is ready, events wait behind its replay.
 */
public final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private final Outlet outlet;
    private final Senders senders;
    private final ReentrantLock lock = new ReentrantLock();
    private final Backlog backlog;
    private final SendQueue queue;
    private final SendQueue heldBack;
    private final Map<ChannelId, Long> alreadySeen = new ConcurrentHashMap<>();
    private final Set<ServerId> rooms = ConcurrentHashMap.newKeySet();
    private @Nullable CloseCode closeWith;
    private boolean outletClosed;
    private boolean expectsSender;
    private boolean ready;
    private @Nullable CompletableFuture<Boolean> emptied;
    private volatile @Nullable Identity identity;

    public Connection(Outlet outlet, Senders senders, Backlog backlog) {
        this.outlet = outlet;
        this.senders = senders;
        this.backlog = backlog;
        queue = new SendQueue(backlog);
        heldBack = new SendQueue(backlog);
    }

    public @Nullable Identity identity() {
        return identity;
    }

    public void identified(Identity as) {
        identity = as;
    }

    public boolean isOpen() {
        return locked(() -> closeWith == null);
    }

    /** The servers in whose rooms it sits, or is about to. */
    Set<ServerId> rooms() {
        return rooms;
    }

    /** The client has seen a channel up to a seq that this gateway has not reached yet. */
    void seenAlready(ChannelId channel, long seq) {
        alreadySeen.put(channel, seq);
    }

    /** Positions in other channels are of no use. */
    void seenOnlyIn(Set<ChannelId> channels) {
        alreadySeen.keySet().retainAll(channels);
    }

    /** A channel's event, unless the client has it already. */
    void event(ChannelId channel, long seq, EncodedFrame frame) {
        var seen = alreadySeen.get(channel);
        if (seen == null || seq > seen) {
            event(frame);
        }
    }

    /** An event; before the client is ready it waits. */
    void event(EncodedFrame frame) {
        change(() -> {
            if (ready) {
                enqueue(frame);
            } else {
                holdBack(frame);
            }
        });
    }

    /** A part of what the client has missed, before it is ready; true once all of it has been taken, false when it has gone. */
    CompletableFuture<Boolean> replay(List<EncodedFrame> part) {
        var taken = new CompletableFuture<Boolean>();
        change(() -> {
            emptied = taken;
            part.forEach(this::enqueue);
            tellWhetherEmptied();
        });
        return taken;
    }

    /** The answer to identify, then what happened since: everything before is ahead of the first live event. */
    void ready(List<EncodedFrame> first) {
        change(() -> {
            first.forEach(this::enqueue);
            heldBack.moveTo(queue);
            queue.exemptWhatWaits();
            ready = true;
            if (!queue.isEmpty() && closeWith == null) {
                callSender();
            }
        });
    }

    /** An answer to the client, at once. */
    public void send(EncodedFrame frame) {
        change(() -> enqueue(frame));
    }

    /** Characters that wait, those on their way included. */
    int waiting() {
        return locked(() -> queue.characters() + heldBack.characters());
    }

    private <T extends @Nullable Object> T locked(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        locked(() -> {
            what.run();
            return true;
        });
        backlog.keep();
    }

    private void holdBack(EncodedFrame frame) {
        if (closeWith == null && heldBack.hasRoomFor(frame)) {
            heldBack.add(frame);
        } else {
            close(CloseCode.TOO_SLOW);
        }
    }

    private void tellWhetherEmptied() {
        if (emptied != null && (closeWith != null || queue.isEmpty())) {
            emptied.complete(closeWith == null);
            emptied = null;
        }
    }

    private void enqueue(EncodedFrame frame) {
        if (closeWith != null) {
            return;
        }
        if (ready && !queue.hasRoomFor(frame)) {
            close(CloseCode.TOO_SLOW);
            return;
        }
        queue.add(frame);
        callSender();
    }

    private void callSender() {
        if (!expectsSender) {
            expectsSender = true;
            senders.call(this);
        }
    }

    /** Sends everything that waits, then closes if that has been asked for. Called by one sender at a time. */
    void drain() {
        for (var batch = next(); !batch.isEmpty(); batch = next()) {
            try {
                outlet.send(batch);
            } catch (IOException | RuntimeException gone) {
                LOG.log(Level.FINE, "Gone while it was sent to: {0}", gone.toString());
                close(CloseCode.COME_BACK);
            }
        }
        closeOutletIfAsked();
    }

    private List<EncodedFrame> next() {
        return locked(() -> {
            var batch = queue.next();
            tellWhetherEmptied();
            expectsSender &= !batch.isEmpty() || closeWith != null;
            return batch;
        });
    }

    private void closeOutletIfAsked() {
        var code = locked(() -> {
            var once = outletClosed ? null : closeWith;
            outletClosed |= once != null;
            return once;
        });
        if (code != null) {
            outlet.close(code);
        }
    }

    /** Ends the connection: nothing queued is sent any more. */
    public void close(CloseCode code) {
        end(null, code);
    }

    /** Sends one last frame, then ends the connection. */
    public void closeAfter(EncodedFrame lastFrame, CloseCode code) {
        end(lastFrame, code);
    }

    /** A sender that may be stuck with a client that does not read is not waited for, unless there is a last frame to send. */
    private void end(@Nullable EncodedFrame lastFrame, CloseCode code) {
        lock.lock();
        try {
            if (closeWith != null) {
                return;
            }
            closeWith = code;
            tellWhetherEmptied();
            queue.clear();
            heldBack.clear();
            if (lastFrame != null) {
                queue.add(lastFrame);
            }
            if (expectsSender && lastFrame == null) {
                senders.aside(this::closeOutletIfAsked);
            } else {
                callSender();
            }
        } finally {
            lock.unlock();
        }
    }
}

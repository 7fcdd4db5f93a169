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
        lock.lock();
        try {
            return closeWith == null;
        } finally {
            lock.unlock();
        }
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
            } else if (heldBack.hasRoomFor(frame)) {
                holdBack(frame);
            } else {
                close(CloseCode.TOO_SLOW);
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
            callSenderIfSomethingWaits();
        });
    }

    /** An answer to the client, at once. */
    public void send(EncodedFrame frame) {
        change(() -> enqueue(frame));
    }

    /** Characters that wait, those on their way included. */
    int waiting() {
        lock.lock();
        try {
            return queue.characters() + heldBack.characters();
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
        } finally {
            lock.unlock();
        }
        backlog.keep();
    }

    private void holdBack(EncodedFrame frame) {
        if (closeWith == null) {
            heldBack.add(frame);
        }
    }

    private void callSenderIfSomethingWaits() {
        if (!queue.isEmpty() && closeWith == null) {
            callSender();
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
        lock.lock();
        try {
            var batch = queue.next();
            tellWhetherEmptied();
            if (batch.isEmpty() && closeWith == null) {
                expectsSender = false;
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void closeOutletIfAsked() {
        var code = closingOnce();
        if (code != null) {
            outlet.close(code);
        }
    }

    private @Nullable CloseCode closingOnce() {
        lock.lock();
        try {
            var code = outletClosed ? null : closeWith;
            outletClosed |= code != null;
            return code;
        } finally {
            lock.unlock();
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

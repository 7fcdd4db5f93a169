package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.notify.gateway.entity.CloseCode;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One client's socket. Frames wait in a bounded queue and one virtual thread at a time sends them, so that a slow client
 * costs nobody else anything and bounded memory (R-RT-07). Until the client is ready, events wait behind its replay.
 */
public final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());
    static final int MOST_FRAMES = 2_000;
    static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Session socket;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<String> queue = new ArrayDeque<>();
    private final List<String> heldBack = new ArrayList<>();
    private final Map<UUID, Long> alreadySeen = new ConcurrentHashMap<>();
    private int queuedCharacters;
    private int replayFrames;
    private int replayCharacters;
    private @Nullable CloseCode closeWith;
    private boolean sending;
    private boolean ready;
    private boolean closed;
    private volatile @Nullable Identity identity;

    public Connection(Session socket) {
        this.socket = socket;
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
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** The client has seen a channel up to a seq that this gateway has not reached yet. */
    void seenAlready(UUID channel, long seq) {
        alreadySeen.put(channel, seq);
    }

    /** A channel's event, unless the client has it already. */
    void event(UUID channel, long seq, String frame) {
        var seen = alreadySeen.get(channel);
        if (seen != null && seq <= seen) {
            return;
        }
        event(frame);
    }

    /** An event; before the client is ready it waits. */
    void event(String frame) {
        lock.lock();
        try {
            if (ready) {
                enqueue(frame);
            } else if (heldBack.size() < MOST_FRAMES) {
                heldBack.add(frame);
            } else {
                close(CloseCode.TOO_SLOW);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The answer to identify, then what happened since: everything before is ahead of the first live event. */
    void ready(List<String> first) {
        lock.lock();
        try {
            first.forEach(this::enqueue);
            heldBack.forEach(this::enqueue);
            heldBack.clear();
            replayFrames = queue.size();
            replayCharacters = queuedCharacters;
            ready = true;
        } finally {
            lock.unlock();
        }
    }

    /** An answer to the client, at once. */
    public void send(String frame) {
        lock.lock();
        try {
            enqueue(frame);
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(String frame) {
        if (closed) {
            return;
        }
        if (ready
                && (queue.size() - replayFrames >= MOST_FRAMES
                        || queuedCharacters - replayCharacters + frame.length() > MOST_CHARACTERS)) {
            close(CloseCode.TOO_SLOW);
            return;
        }
        queue.add(frame);
        queuedCharacters += frame.length();
        if (!sending) {
            sending = true;
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        while (true) {
            String frame;
            CloseCode ending;
            lock.lock();
            try {
                frame = queue.poll();
                ending = closeWith;
                if (frame == null) {
                    sending = false;
                    if (ending == null) {
                        return;
                    }
                } else {
                    taken(frame);
                }
            } finally {
                lock.unlock();
            }
            if (frame == null) {
                closeSocket(Objects.requireNonNull(ending));
                return;
            }
            try {
                socket.getBasicRemote().sendText(frame);
            } catch (IOException | IllegalStateException gone) {
                end(null, ending == null ? CloseCode.COME_BACK : ending);
            }
        }
    }

    private void taken(String frame) {
        queuedCharacters -= frame.length();
        if (replayFrames > 0) {
            replayFrames--;
            replayCharacters -= frame.length();
        }
    }

    /** Ends the connection: nothing queued is sent any more. */
    public void close(CloseCode code) {
        end(null, code);
    }

    /** Sends one last frame, then ends the connection. */
    public void closeAfter(String lastFrame, CloseCode code) {
        end(lastFrame, code);
    }

    /** The drainer alone sends and closes; when it is stuck with a client that does not read, it is not waited for. */
    private void end(@Nullable String lastFrame, CloseCode code) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            closeWith = code;
            queue.clear();
            heldBack.clear();
            if (lastFrame != null) {
                queue.add(lastFrame);
            }
            if (!sending) {
                sending = true;
                Thread.startVirtualThread(this::drain);
            } else if (lastFrame == null) {
                Thread.startVirtualThread(() -> closeSocket(code));
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeSocket(CloseCode code) {
        try {
            socket.close(code.reason());
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "Gone before it was closed: {0}", gone.getMessage());
        }
    }
}

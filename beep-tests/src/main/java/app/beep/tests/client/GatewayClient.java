package app.beep.tests.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One connection to the gateway: keeps every frame that came, in order. Safe for use by several threads. */
public final class GatewayClient implements AutoCloseable {
    public static final int CLOSED_WITHOUT_CODE = 1006;
    private static final String SUBPROTOCOL = "beep.v1";

    private final List<Frame> frames = new ArrayList<>();
    private final Map<UUID, Long> resumed = new ConcurrentHashMap<>();
    private int closeCode;
    private @Nullable WebSocket socket;

    private GatewayClient() {}

    static GatewayClient open(HttpClient http, URI address, Map<String, String> headers) {
        var client = new GatewayClient();
        var builder = http.newWebSocketBuilder().subprotocols(SUBPROTOCOL).connectTimeout(Beep.PATIENCE);
        headers.forEach(builder::header);
        try {
            client.socket = builder.buildAsync(address, client.new Ear()).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                var answer = refused.getResponse();
                throw new Refused(new Answer(answer.statusCode(), answer.headers(), String.valueOf(answer.body())));
            }
            throw failed;
        }
        return client;
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public void onOpen(WebSocket opened) {
            opened.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                keep(Frame.read(parts.toString()));
                parts.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable broken) {
            closed(CLOSED_WITHOUT_CODE);
        }
    }

    private synchronized void keep(Frame frame) {
        frames.add(frame);
        notifyAll();
    }

    private synchronized void closed(int code) {
        if (closeCode == 0) {
            closeCode = code;
        }
        notifyAll();
    }

    /** The negotiated subprotocol. */
    public String subprotocol() {
        return opened().getSubprotocol();
    }

    public void identifies(String token, Map<UUID, Long> seen) {
        var frame = new HashMap<String, Object>(Map.of("op", "identify", "token", token));
        resumed.putAll(seen);
        if (!seen.isEmpty()) {
            frame.put("resume", Map.of("channels", seen));
        }
        says(frame);
    }

    public void reauthenticates(String token) {
        says(Map.of("op", "reauthenticate", "token", token));
    }

    /** Sends a heartbeat and waits for its answer: whatever was on its way before is here then. */
    public void beats() {
        int acks = count(frame -> frame.is("ack"));
        says(Map.of("op", "heartbeat"));
        awaitAll("ack", frame -> frame.is("ack"), acks + 1);
    }

    public void says(Map<String, ?> frame) {
        says(Beep.JSON.valueToTree(frame).toString());
    }

    /** Sends the text as one frame. */
    public synchronized void says(String text) {
        opened().sendText(text, true).join();
    }

    /** Everything that came so far. */
    public synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** Events of a channel that came so far, in the order of their arrival. */
    public List<Frame> eventsOf(Channel channel) {
        return frames().stream()
                .filter(frame -> frame.is("event") && frame.isIn(channel) && frame.seq() > 0)
                .toList();
    }

    public int count(Predicate<Frame> wanted) {
        return (int) frames().stream().filter(wanted).count();
    }

    /** The last seq seen per channel, here or before it was resumed here, as a client keeps it for resuming. */
    public Map<UUID, Long> seen() {
        var seen = new HashMap<>(resumed);
        for (var frame : frames()) {
            if (frame.is("ready")) {
                frame.json()
                        .path("heads")
                        .properties()
                        .forEach(head -> seen.putIfAbsent(
                                UUID.fromString(head.getKey()), head.getValue().asLong()));
            } else if (frame.is("event") && frame.seq() > 0) {
                seen.put(UUID.fromString(frame.text("channelId")), frame.seq());
            }
        }
        return seen;
    }

    public Frame await(String what, Predicate<Frame> wanted) {
        return awaitAll(what, wanted, 1).getFirst();
    }

    /** A message with this content. */
    public Frame awaitMessage(String content) {
        return await(
                content,
                frame -> frame.isEvent("message.created")
                        && content.equals(frame.data().path("content").asText()));
    }

    public Frame awaitEvent(String type) {
        return await(type, frame -> frame.isEvent(type));
    }

    /** Waits until so many of the wanted frames have come. */
    public synchronized List<Frame> awaitAll(String what, Predicate<Frame> wanted, int atLeast) {
        var deadline = System.nanoTime() + Beep.PATIENCE.toNanos();
        while (true) {
            var found = frames.stream().filter(wanted).toList();
            if (found.size() >= atLeast) {
                return found;
            }
            if (closeCode != 0 || !waitUntil(deadline)) {
                throw new AssertionError("%d of %d %s came; close code %d; heard: %s"
                        .formatted(found.size(), atLeast, what, closeCode, frames));
            }
        }
    }

    /** Waits until the connection has ended and gives its code, {@link #CLOSED_WITHOUT_CODE} when it broke. */
    public synchronized int awaitClose() {
        var deadline = System.nanoTime() + Beep.PATIENCE.toNanos();
        while (closeCode == 0) {
            if (!waitUntil(deadline)) {
                throw new AssertionError("The connection is still open; heard: " + frames);
            }
        }
        return closeCode;
    }

    /** Waits for the end of the connection however long it takes. */
    public synchronized void awaitEnd() {
        while (closeCode == 0) {
            waitUntil(System.nanoTime() + Beep.PATIENCE.toNanos());
        }
    }

    private boolean waitUntil(long deadline) {
        var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        if (left <= 0) {
            return false;
        }
        try {
            wait(left);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private WebSocket opened() {
        if (socket == null) {
            throw new IllegalStateException("not open");
        }
        return socket;
    }

    /** Goes without a word, as a client that loses its network. */
    public void vanishes() {
        opened().abort();
        closed(CLOSED_WITHOUT_CODE);
    }

    @Override
    public void close() {
        var open = opened();
        if (!open.isOutputClosed()) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .exceptionally(gone -> open)
                    .join();
        }
        open.abort();
        closed(CLOSED_WITHOUT_CODE);
    }
}

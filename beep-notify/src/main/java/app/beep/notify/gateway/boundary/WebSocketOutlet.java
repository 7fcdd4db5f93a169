package app.beep.notify.gateway.boundary;

import app.beep.notify.gateway.control.Outlet;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A WebSocket. Waits while the client does not read; the container gives up after a minute. */
final class WebSocketOutlet implements Outlet {
    private static final Logger LOG = Logger.getLogger(WebSocketOutlet.class.getName());

    private final Session socket;
    private final RemoteEndpoint.Basic client;
    private final Subprotocol subprotocol;

    WebSocketOutlet(Session socket) {
        this.socket = socket;
        client = socket.getBasicRemote();
        subprotocol = Subprotocol.of(socket);
    }

    @Override
    public void send(List<EncodedFrame> frames) throws IOException {
        switch (subprotocol) {
            case TEXT -> {
                for (var frame : frames) {
                    client.sendText(frame.text());
                }
            }
            case FRAMES_ON_LINES -> client.sendBinary(onLines(frames));
        }
    }

    private static ByteBuffer onLines(List<EncodedFrame> frames) {
        if (frames.size() == 1) {
            return ByteBuffer.wrap(frames.getFirst().utf8());
        }
        var lines = ByteBuffer.allocate(
                frames.stream().mapToInt(frame -> frame.utf8().length + 1).sum() - 1);
        for (var frame : frames) {
            if (lines.position() > 0) {
                lines.put((byte) '\n');
            }
            lines.put(frame.utf8());
        }
        return lines.flip();
    }

    @Override
    public void close(CloseCode code) {
        try {
            socket.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.phrase()));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.FINE, "Gone before it was closed: {0}", gone.getMessage());
        }
    }
}

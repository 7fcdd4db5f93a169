package app.beep.notify.gateway.boundary;

import app.beep.notify.gateway.control.Outlet;
import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A WebSocket with the subprotocol {@code beep.v1}: each frame is a text message of its own. */
final class WebSocketOutlet implements Outlet {
    private static final Logger LOG = Logger.getLogger(WebSocketOutlet.class.getName());

    private final Session socket;

    WebSocketOutlet(Session socket) {
        this.socket = socket;
    }

    @Override
    public void send(List<EncodedFrame> frames) throws IOException {
        for (var frame : frames) {
            socket.getBasicRemote().sendText(frame.text());
        }
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

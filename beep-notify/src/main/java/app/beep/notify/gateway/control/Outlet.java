package app.beep.notify.gateway.control;

import app.beep.notify.gateway.entity.CloseCode;
import app.beep.notify.gateway.entity.EncodedFrame;
import java.io.IOException;
import java.util.List;

/** The way out to one client, whatever the protocol. One thread at a time sends; closing may happen meanwhile. */
public interface Outlet {

    /**
     * Sends the frames in this order. Waits while the client does not read; closing ends the wait.
     *
     * @throws IOException when the client has gone
     */
    void send(List<EncodedFrame> frames) throws IOException;

    /** Ends the connection; harmless when the client has gone. */
    void close(CloseCode code);
}

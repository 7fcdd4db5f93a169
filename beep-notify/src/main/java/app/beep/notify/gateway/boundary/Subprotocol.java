package app.beep.notify.gateway.boundary;

import jakarta.websocket.Session;
import java.util.List;

/** How frames travel to the client; what clients say is text in both. */
enum Subprotocol {
    /** Binary messages of UTF-8: one frame, or several of which each stands on a line. The cheaper way. */
    FRAMES_ON_LINES(Subprotocol.V2),
    /** A text message for each frame. */
    TEXT(Subprotocol.V1);

    static final String V1 = "beep.v1";
    static final String V2 = "beep.v2";

    private final String token;

    Subprotocol(String token) {
        this.token = token;
    }

    /** The best of those that the client offers; empty when it offers none. */
    static String chosenFrom(List<String> offered) {
        for (var known : values()) {
            if (offered.contains(known.token)) {
                return known.token;
            }
        }
        return "";
    }

    /** A client that negotiated nothing gets text. */
    static Subprotocol of(Session socket) {
        return socket.getNegotiatedSubprotocol().equals(V2) ? FRAMES_ON_LINES : TEXT;
    }
}

package app.beep.notify.gateway.entity;

/** Why the gateway closes a connection, as the public contract numbers it. */
public enum CloseCode {
    BAD_FRAME(4001, "bad frame"),
    NOT_AUTHENTICATED(4003, "not authenticated"),
    TOO_SLOW(4008, "too slow"),
    SESSION_ENDED(4009, "session ended"),
    TOO_MANY_CONNECTIONS(4029, "too many connections"),
    COME_BACK(1012, "come back with resume");

    private final int code;
    private final String phrase;

    CloseCode(int code, String phrase) {
        this.code = code;
        this.phrase = phrase;
    }

    public int code() {
        return code;
    }

    public String phrase() {
        return phrase;
    }
}

package app.beep.local.gateway;

/**
 * How long one client is waited for: for the header fields of a request, for a small body, for each window of a long one
 * or of the answer; not while a service is at work. For one thread; times in nanoseconds.
 */
final class Patience {
    /** What is waited for. */
    private enum Waiting {
        FIRST_HEAD,
        HEAD,
        SMALL_BODY,
        SERVICE,
        NOTHING
    }

    private final Limits limits;
    private final Pace sending;
    private final Pace reading;
    private Waiting waiting = Waiting.FIRST_HEAD;
    private long since;
    private long unread;

    Patience(Limits limits, long now) {
        this.limits = limits;
        sending = new Pace(limits.window(), limits.leastInWindow());
        reading = new Pace(limits.window(), limits.leastInWindow());
        since = now;
    }

    /** The header fields have come. */
    void asked() {
        waiting = Waiting.SERVICE;
    }

    /** A body begins. */
    void bodyBegins(long now) {
        waiting = Waiting.SMALL_BODY;
        since = now;
    }

    /** A small body has come, or as much of a long one. */
    void smallBodyCame() {
        waiting = Waiting.SERVICE;
    }

    /** More of a long body is wanted, or not: it has come, or the service does not take it. */
    void wants(boolean more, long now) {
        sending.owes(more, now);
    }

    void sent(long bytes) {
        sending.moves(bytes);
    }

    /** So much more of an answer is on its way to the client. */
    void answers(long bytes, long now) {
        unread += bytes;
        reading.owes(true, now);
    }

    /** The client has taken so much of it. */
    void took(long bytes, long now) {
        unread -= bytes;
        reading.moves(bytes);
        reading.owes(unread > 0, now);
    }

    /** The answer has gone: another request may come. */
    void rests(long now) {
        waiting = Waiting.HEAD;
        since = now;
        sending.owes(false, now);
    }

    /** The connection is not one of requests any more. */
    void lasts() {
        waiting = Waiting.NOTHING;
    }

    boolean isOver(long now) {
        var time = now - since;
        var over = switch (waiting) {
            case FIRST_HEAD -> time > limits.firstHead().toNanos();
            case HEAD -> time > limits.idle().toNanos();
            case SMALL_BODY -> time > limits.smallBodyWithin().toNanos();
            case SERVICE, NOTHING -> false;
        };
        return over || sending.isTooSlow(now) || reading.isTooSlow(now);
    }
}

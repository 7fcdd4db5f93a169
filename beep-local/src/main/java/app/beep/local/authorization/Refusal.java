package app.beep.local.authorization;

/** An answer that is no result, in Permify's shape: an HTTP status, the gRPC code that belongs to it, and a message. */
@SuppressWarnings("serial")
final class Refusal extends RuntimeException {

    private final int status;
    private final int code;

    Refusal(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    static Refusal invalid(String message) {
        return new Refusal(400, 3, message);
    }

    static Refusal notFound(String message) {
        return new Refusal(404, 5, message);
    }

    static Refusal unauthenticated(String message) {
        return new Refusal(401, 16, message);
    }

    static Refusal unavailable() {
        return new Refusal(503, 14, "the tuple store cannot be reached");
    }
}

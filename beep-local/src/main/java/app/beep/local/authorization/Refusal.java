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

    /** For what the schema does not define; Permify calls it by this name. */
    static Refusal undefined() {
        return notFound("ERROR_CODE_SCHEMA_NOT_FOUND");
    }

    /** For what cannot be decided in the steps that are left, a circle for one. */
    static Refusal tooDeep() {
        return invalid("ERROR_CODE_DEPTH_NOT_ENOUGH");
    }

    static Refusal unauthenticated(String message) {
        return new Refusal(401, 16, message);
    }

    static Refusal unavailable() {
        return new Refusal(503, 14, "the tuple store cannot be reached");
    }
}

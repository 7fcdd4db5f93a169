package app.beep.common.problem;

import java.util.List;

/** Ends a request with a problem. Rules that only one service knows extend it; the common ones are made here. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().uri(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** A problem of the type, with its status. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }

    /** 404: not there, or not visible to the caller; the two cannot be told apart. */
    public static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such resource.");
    }

    /** 401: no token, or one that is not valid any more. */
    public static ProblemException unauthenticated(String detail) {
        return ProblemException.of(ProblemType.NOT_AUTHENTICATED, detail);
    }

    /** 403: the caller lacks the named permission, written {@code channel:write}. */
    public static ProblemException missingPermission(String permission) {
        return new ProblemException(
                Problem.of(ProblemType.MISSING_PERMISSION, "This needs the permission " + permission + ".")
                        .with("permission", permission));
    }

    /** 422: one field breaks a rule. */
    public static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(
                Problem.of(ProblemType.VALIDATION, message).withErrors(List.of(new FieldError(field, code, message))));
    }

    /** 400: the request cannot be understood. */
    public static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, detail);
    }

    /** 410: it was there and has gone. */
    public static ProblemException gone(String detail) {
        return ProblemException.of(ProblemType.GONE, detail);
    }

    /** 503: something this request needs is down; worth trying again after a second. */
    public static ProblemException unavailable(String what) {
        return new ProblemException(Problem.of(ProblemType.UNAVAILABLE, what + " does not answer at the moment.")
                .retryAfter(1));
    }
}

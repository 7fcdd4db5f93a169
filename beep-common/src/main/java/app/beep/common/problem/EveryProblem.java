package app.beep.common.problem;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.format.DateTimeParseException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request into a problem; what nobody foresaw is logged and becomes a bare 500. */
@Provider
public class EveryProblem implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(EveryProblem.class.getName());

    @Inject
    ProblemResponses responses;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        var answer = responses.of(of(failure, uri.getPath()), uri);
        return failure instanceof NotAllowedException refused ? withAllowed(answer, refused.getResponse()) : answer;
    }

    /** A 405 says which methods there are. */
    private static Response withAllowed(Response answer, Response refusal) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.ALLOW, refusal.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    /** Whether the failure says that something is down for now, rather than that anything is wrong. */
    public static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProcessingException) {
                return true;
            }
            if (cause instanceof PeerRefused refused) {
                return refused.status() >= 500 || refused.status() == 429 || isOfToken(refused.status());
            }
            var problem = recognised(cause);
            if (problem != null) {
                return problem.status() == 503;
            }
        }
        return false;
    }

    private static boolean isOfToken(int status) {
        return status == 401 || status == 403;
    }

    static Problem of(Throwable failure, String path) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var problem = recognised(cause);
            if (problem != null) {
                return problem;
            }
        }
        LOG.log(Level.SEVERE, "Unexpected failure of " + path, failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, "The failure has been recorded.");
    }

    private static @Nullable Problem recognised(Throwable cause) {
        return switch (cause) {
            case ProblemException known -> known.problem();
            case ConstraintViolationException broken -> validation(broken);
            case WebApplicationException http -> ofStatus(http.getResponse().getStatus());
            case JsonbException json -> unreadable();
            case JsonException json -> unreadable();
            case DateTimeParseException time ->
                ProblemException.malformed("A time must look like 2026-01-31T12:00:00.000Z.")
                        .problem();
            case PeerRefused unexpected -> down();
            case FaultToleranceException tripped -> down();
            case SQLTransientException busy -> down();
            case SQLException sql when isOutage(sql) -> down();
            default -> null;
        };
    }

    /** Connection lost, out of resources, shutting down, or a conflict that a repetition solves. */
    private static boolean isOutage(SQLException failure) {
        var state = failure.getSQLState();
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("40"));
    }

    private static Problem unreadable() {
        return ProblemException.malformed("The body is not the JSON that is expected here.")
                .problem();
    }

    private static Problem down() {
        return ProblemException.unavailable("A part of Beep that this request needs")
                .problem();
    }

    private static Problem validation(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), code(violation), violation.getMessage()))
                .toList();
        return Problem.of(ProblemType.VALIDATION, "See errors.").withErrors(errors);
    }

    /** The member below the method's parameter, such as {@code permissions[0]}; a broken parameter by its own name. */
    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Object::toString)
                .reduce((path, name) -> path + "." + name)
                .map(path -> path.replaceAll("\\.<[^>]*>", ""))
                .orElseGet(
                        () -> StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                                .reduce((first, last) -> last)
                                .map(Object::toString)
                                .orElse(""));
    }

    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The problem that a bare status stands for. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 ->
                ProblemException.malformed("The request cannot be understood.").problem();
            case 401 ->
                ProblemException.unauthenticated("A valid access token is needed.")
                        .problem();
            case 403 -> Problem.of(ProblemType.FORBIDDEN, null);
            case 404 -> ProblemException.notFound().problem();
            case 405 -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, null);
            case 406 -> Problem.of(ProblemType.NOT_ACCEPTABLE, "Answers are application/json.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, null);
            case 415 -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
            case 503 -> down();
            default -> status < 500 ? Problem.refused(status) : Problem.of(ProblemType.INTERNAL_ERROR, null);
        };
    }
}

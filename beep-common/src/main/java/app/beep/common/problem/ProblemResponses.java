package app.beep.common.problem;

import app.beep.common.logging.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Writes a problem as the response to the current request. */
@ApplicationScoped
public class ProblemResponses {

    public Response of(Problem problem, UriInfo uri) {
        var response = Response.status(problem.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(problem.toJson(uri.getRequestUri().getPath(), Trace.currentId())
                        .toString());
        if (problem.retryAfter() != null) {
            response.header("Retry-After", problem.retryAfter());
        }
        if (problem.status() == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}

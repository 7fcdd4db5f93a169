package app.beep.common.problem;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Broken validation rules as a problem. The JAX-RS implementation has a mapper of its own for them, which
 * {@link EveryProblem} does not outrank and which shows the rejected values, passwords too.
 */
@Provider
@Priority(1)
public class BrokenRules implements ExceptionMapper<ConstraintViolationException> {
    @Inject
    ProblemResponses responses;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException broken) {
        return responses.of(EveryProblem.of(broken, uri.getPath()), uri);
    }
}

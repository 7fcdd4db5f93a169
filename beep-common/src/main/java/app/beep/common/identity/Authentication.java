package app.beep.common.identity;

import app.beep.common.logging.LogContext;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a token but where a resource says so; keeps people and services on their own sides. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    Tokens tokens;

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null || isOpen()) {
            return;
        }
        var token = tokens.read(bearer(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        var identity = token.identity();
        var services = annotation(ForServices.class);
        if (services == null ? !identity.isPerson() : !admits(services, identity)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This token is not meant for this endpoint.");
        }
        caller.is(token);
        request.setSecurityContext(
                new CallerContext(token, request.getSecurityContext().isSecure()));
        LogContext.put("user", identity.subject());
    }

    /** {@code @PermitAll} is the standard's word for it. */
    private boolean isOpen() {
        return annotation(Anonymous.class) != null || AccessRule.of(resource) == AccessRule.OPEN;
    }

    private static boolean admits(ForServices services, Identity identity) {
        return identity.isService()
                && Arrays.stream(services.value())
                        .anyMatch(name -> name.equals("*") || identity.client().equals("beep-" + name));
    }

    private static String bearer(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw ProblemException.unauthenticated("A valid access token is needed.");
        }
        return header.substring(BEARER.length()).trim();
    }

    private <A extends java.lang.annotation.Annotation> @Nullable A annotation(Class<A> type) {
        var onMethod = resource.getResourceMethod().getAnnotation(type);
        return onMethod != null ? onMethod : resource.getResourceClass().getAnnotation(type);
    }
}

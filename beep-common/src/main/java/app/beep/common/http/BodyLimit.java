package app.beep.common.http;

import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * No body is larger than {@link #BYTES}: 413 by its length before it is read, or while it is read when it has none. Only
 * a resource that takes the stream itself counts for itself, and services may send each other more.
 */
@Provider
@Priority(2)
public class BodyLimit implements ContainerRequestFilter {
    /** Of a body from outside: ten times the longest message with all its characters escaped. */
    public static final long BYTES = 256 * 1024;

    /** Of a body from another service, which are lists of ids. */
    static final long BYTES_OF_SERVICES = 4 * 1024 * 1024;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method == null || takesTheStream(method)) {
            return;
        }
        var most = InternalEndpoints.include(resource) ? BYTES_OF_SERVICES : BYTES;
        if (length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > most) {
            throw ProblemException.of(ProblemType.TOO_LARGE, "The body is larger than is taken here.");
        }
        request.setEntityStream(new LimitedBody(request.getEntityStream(), most));
    }

    private static boolean takesTheStream(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
    }

    /** What a container let through that is no number tells nothing: then the body is counted. */
    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}

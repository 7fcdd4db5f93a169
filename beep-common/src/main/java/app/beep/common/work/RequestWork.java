package app.beep.common.work;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Tells Prometheus what each kind of request makes others do: {@code beep_request_work_total{method, route, work}}, beside
 * {@code beep_requests_total{method, route}} (R-OPS-04).
 */
@Provider
@Priority(1)
public class RequestWork implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Metadata REQUESTS = Metadata.builder()
            .withName("beep_requests")
            .withDescription("Requests answered")
            .build();
    private static final Metadata WORK = Metadata.builder()
            .withName("beep_request_work")
            .withDescription(
                    "Statements, questions to Permify, calls to other services and to Redis that requests made")
            .build();

    private final Map<Method, Route> routes = new ConcurrentHashMap<>();

    @Inject
    MetricRegistry registry;

    @Context
    ResourceInfo resource;

    private record Route(Counter requests, Map<Work, Counter> work) {}

    @Override
    public void filter(ContainerRequestContext request) {
        Work.begin();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var counted = Work.end();
        var method = resource.getResourceMethod();
        if (method != null) {
            var route = routes.computeIfAbsent(method, found -> route(request.getMethod(), path(found)));
            route.requests().inc();
            route.work().forEach((work, counter) -> counter.inc(counted.getOrDefault(work, 0)));
        }
    }

    private Route route(String method, String path) {
        var tags = List.of(new Tag("method", method), new Tag("route", path));
        var work = new EnumMap<Work, Counter>(Work.class);
        for (var kind : Work.values()) {
            var more = Stream.concat(tags.stream(), Stream.of(new Tag("work", kind.label())));
            work.put(kind, registry.counter(WORK, more.toArray(Tag[]::new)));
        }
        return new Route(registry.counter(REQUESTS, tags.toArray(Tag[]::new)), work);
    }

    private static String path(Method method) {
        var path = "/" + value(method.getDeclaringClass().getAnnotation(Path.class)) + "/"
                + value(method.getAnnotation(Path.class));
        return path.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }

    private static String value(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}

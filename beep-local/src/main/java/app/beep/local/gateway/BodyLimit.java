package app.beep.local.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The buffer filter of the ingress, as its EnvoyFilter sets it up: how many bytes the body of a request may have, and on
 * which routes that is left to the service.
 */
record BodyLimit(long bytes, Set<String> unlimitedRoutes) {
    private static final String FILTER = "envoy.filters.http.buffer";
    private static final String TYPE = "type.googleapis.com/envoy.extensions.filters.http.buffer.v3.Buffer";
    private static final String TYPE_PER_ROUTE = TYPE + "PerRoute";

    /** @throws IllegalArgumentException when the file says something that is not understood here */
    static BodyLimit read(Path file) throws IOException {
        long bytes = 0;
        var unlimited = new HashSet<String>();
        for (var spec : Manifest.specs(file, "EnvoyFilter")) {
            for (var patch : spec.only("workloadSelector", "configPatches").list("configPatches")) {
                switch (patch.only("applyTo", "match", "patch").text("applyTo")) {
                    case "HTTP_FILTER" -> bytes = bytes(patch);
                    case "HTTP_ROUTE" -> unlimited.add(unlimitedRoute(patch));
                    case "NETWORK_FILTER" -> localReply(patch);
                    default -> throw new IllegalArgumentException(patch.place() + ".applyTo: not understood");
                }
            }
        }
        if (bytes <= 0) {
            throw new IllegalArgumentException(file + ": no limit");
        }
        return new BodyLimit(bytes, Set.copyOf(unlimited));
    }

    /** The bytes that a body may have on the route. */
    long of(Route route) {
        return unlimitedRoutes.contains(route.name()) ? Long.MAX_VALUE : bytes;
    }

    private static long bytes(Manifest patch) {
        var filter = patch.at("patch").at("value").only("name", "typed_config");
        var buffer = filter.at("typed_config").only("@type", "max_request_bytes");
        if (!filter.text("name").equals(FILTER) || !buffer.text("@type").equals(TYPE)) {
            throw new IllegalArgumentException(filter.place() + ": only the buffer filter is understood");
        }
        return Long.parseLong(buffer.text("max_request_bytes"));
    }

    private static String unlimitedRoute(Manifest patch) {
        var settings = patch.at("patch")
                .at("value")
                .only("typed_per_filter_config")
                .at("typed_per_filter_config")
                .only(FILTER);
        var buffer = settings.at(FILTER).only("@type", "disabled");
        if (!buffer.text("@type").equals(TYPE_PER_ROUTE)
                || !buffer.text("disabled").equals("true")) {
            throw new IllegalArgumentException(buffer.place() + ": only disabled is understood");
        }
        return patch.at("match")
                .at("routeConfiguration")
                .at("vhost")
                .at("route")
                .text("name");
    }

    /** How Envoy words its refusal; {@link Problem} words it here. */
    private static void localReply(Manifest patch) {
        patch.at("patch").at("value").at("typed_config").only("@type", "local_reply_config");
    }
}

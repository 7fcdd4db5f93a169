package app.beep.common.redis;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** How much of its connections to Redis a service uses, and how often they did not suffice (R-OPS-04). */
@ApplicationScoped
public class RedisMetrics {
    @Inject
    Redis redis;

    @Inject
    MetricRegistry registry;

    @Inject
    ServiceSettings settings;

    void register(@Observes Startup startup) {
        registry.gauge(
                described("redis_connections_in_use", "Connections to Redis that are in use"),
                () -> redis.connectionsInUse());
        var refused = registry.counter(
                described("redis_full_total", "Callers who were refused because all connections to Redis were in use"));
        redis.whenFull(refused::inc);
    }

    private Metadata described(String name, String description) {
        return Metadata.builder()
                .withName("beep_" + settings.service() + "_" + name)
                .withDescription(description)
                .build();
    }
}

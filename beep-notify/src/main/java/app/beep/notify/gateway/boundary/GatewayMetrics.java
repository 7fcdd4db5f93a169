package app.beep.notify.gateway.boundary;

import app.beep.notify.gateway.control.Backlog;
import app.beep.notify.gateway.control.Connections;
import app.beep.notify.gateway.control.Deliveries;
import app.beep.notify.gateway.control.Newcomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The gateway's business figures for Prometheus (R-OPS-04). */
@ApplicationScoped
public class GatewayMetrics {
    @Inject
    MetricRegistry registry;

    @Inject
    Connections connections;

    @Inject
    Newcomers newcomers;

    @Inject
    Backlog backlog;

    void register(@Observes Startup startup) {
        gauge(
                "beep_notify_connections",
                "Identified connections",
                () -> connections.all().size());
        gauge("beep_notify_unidentified", "Connections that have not said yet who they are", newcomers::size);
        gauge("beep_notify_waiting_bytes", "Bytes that wait for clients", backlog::bytes);
        var deliveries = registry.counter(described("beep_notify_deliveries_total", "Events handed to connections"));
        var latency = registry.timer(described(
                "beep_notify_delivery_latency", "From an event of a channel to its delivery to all who hear it"));
        Deliveries.measureBy((listeners, took) -> {
            deliveries.inc(listeners);
            latency.update(took);
        });
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        registry.gauge(described(name, description), value);
    }

    private static Metadata described(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}

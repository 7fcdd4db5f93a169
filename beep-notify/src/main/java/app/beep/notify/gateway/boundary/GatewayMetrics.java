package app.beep.notify.gateway.boundary;

import app.beep.notify.gateway.control.Connections;
import app.beep.notify.gateway.control.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** The gateway's business figures for Prometheus (R-OPS-04). */
@ApplicationScoped
public class GatewayMetrics {
    @Inject
    MetricRegistry registry;

    @Inject
    Connections connections;

    void register(@Observes Startup startup) {
        gauge(
                "beep_notify_connections",
                "Identified connections",
                () -> connections.all().size());
        gauge("beep_notify_deliveries", "Events handed to connections since the start", Deliveries::delivered);
        gauge("beep_notify_events", "Channel events delivered since the start", Deliveries::events);
        gauge(
                "beep_notify_event_latency_millis",
                "Sum of milliseconds from event to delivery",
                Deliveries::latencyMillis);
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
        var metadata =
                Metadata.builder().withName(name).withDescription(description).build();
        registry.gauge(metadata, value);
    }
}

package app.beep.moderation.cases.control;

import app.beep.moderation.cases.entity.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Business figures of moderation for Prometheus (R-OPS-04): reports by reason, open cases. */
@ApplicationScoped
public class ModerationMetrics {
    @Inject
    MetricRegistry registry;

    @Inject
    Cases cases;

    void register(@Observes Startup startup) {
        registry.gauge(named("beep_moderation_open_cases", "Cases that wait for a decision"), this::open);
    }

    void reported(Reason reason) {
        registry.counter(named("beep_moderation_reports", "Reports received"), new Tag("reason", reason.wireName()))
                .inc();
    }

    private Number open() {
        return cases.open();
    }

    private static Metadata named(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}

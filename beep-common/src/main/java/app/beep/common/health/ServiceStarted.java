package app.beep.common.health;

import app.beep.common.service.ServiceStart;
import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started: what runs in the background of the service has begun. */
@Startup
@ApplicationScoped
public class ServiceStarted implements HealthCheck {
    @Inject
    ServiceStart start;

    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("beep-" + settings.service() + "-started")
                .status(start.started())
                .build();
    }
}

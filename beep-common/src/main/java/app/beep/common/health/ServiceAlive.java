package app.beep.common.health;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive: the application answers; whatever else is down does not make a restart useful. */
@Liveness
@ApplicationScoped
public class ServiceAlive implements HealthCheck {
    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("beep-" + settings.service() + "-alive");
    }
}

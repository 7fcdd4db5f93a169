package app.beep.common.health;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive: the application answers, and none of its threads wait for each other for good (R-OPS-04). Whatever else is down does
 * not make a restart useful.
 */
@Liveness
@ApplicationScoped
public class ServiceAlive implements HealthCheck {
    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("beep-" + settings.service() + "-alive");
        var deadlock = Deadlock.described();
        return deadlock.isEmpty()
                ? response.up().build()
                : response.down().withData("deadlock", deadlock).build();
    }
}

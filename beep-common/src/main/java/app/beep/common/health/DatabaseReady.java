package app.beep.common.health;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready: the service's own database answers. */
@Readiness
@Default
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    DatabaseProbe database;

    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("beep-" + settings.service() + "-database")
                .status(database.answers())
                .build();
    }
}

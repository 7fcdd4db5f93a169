package app.beep.common.health;

import app.beep.common.settings.ServiceSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Ready: the service's own database answers. */
@Readiness
@Default
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    @Inject
    Jdbi sql;

    @Inject
    ServiceSettings settings;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("beep-" + settings.service() + "-database")
                .status(answers())
                .build();
    }

    boolean answers() {
        try {
            return sql.withHandle(
                            db -> db.select("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (JdbiException down) {
            return false;
        }
    }
}

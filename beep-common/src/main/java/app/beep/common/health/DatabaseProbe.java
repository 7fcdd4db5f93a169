package app.beep.common.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Asks whether the service's own database answers. */
@ApplicationScoped
public class DatabaseProbe {
    @Inject
    Jdbi sql;

    public boolean answers() {
        try {
            return sql.withHandle(
                            db -> db.select("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (JdbiException down) {
            return false;
        }
    }
}

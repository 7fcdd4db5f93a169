package app.beep.events.outbox;

import app.beep.common.service.Retained;
import app.beep.common.settings.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** The outbox is kept by the day: the coming days' partitions are made, old ones are dropped. */
@ApplicationScoped
public class OutboxRetention implements Retained {
    @Inject
    Jdbi sql;

    @Inject
    @ConfigProperty(name = "beep.outbox.keep.days", defaultValue = "7")
    @Setting("Days that events are kept; who comes later rebuilds")
    int keepDays;

    @Override
    public void forgetOld() {
        sql.useHandle(db -> db.execute("select outbox_partitions(?)", keepDays));
    }
}

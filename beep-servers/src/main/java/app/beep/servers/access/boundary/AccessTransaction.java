package app.beep.servers.access.boundary;

import app.beep.common.ids.ServerId;
import app.beep.events.access.Announcements;
import app.beep.events.outbox.Outbox;
import app.beep.servers.access.control.AccessChanges;
import app.beep.servers.access.control.AccessWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Applies the noted changes of one server, in order, holding their rows: two instances never overtake each other. */
@ApplicationScoped
public class AccessTransaction {
    @Inject
    AccessChanges changes;

    @Inject
    AccessWriter writer;

    @Inject
    Announcements announcements;

    @Inject
    Outbox outbox;

    /** Relationships first, then the version, then the events: who hears of a change finds it everywhere. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(UUID server) {
        changes.lock(server);
        var told = announcements.take(new ServerId(server));
        for (var change : changes.take(server)) {
            if (writer.write(change)) {
                changes.done(change);
            }
        }
        outbox.addPrepared(told);
    }
}

package app.beep.events.access;

import app.beep.common.ids.ServerId;
import app.beep.events.access.AccessWriter.Written;
import app.beep.events.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Applies the noted changes of one server, in order, holding their rows: two instances never overtake each other. */
@ApplicationScoped
public class AccessTransaction {
    @Inject
    AccessChanges changes;

    @Inject
    Instance<AccessWriter> writer;

    @Inject
    Announcements announcements;

    @Inject
    Outbox outbox;

    /** Relationships first, then the version, then the events: who hears of a change finds it everywhere. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apply(ServerId server) {
        changes.lock(server);
        var told = announcements.take(server);
        String token = null;
        for (var change : changes.take(server)) {
            if (write(change, token) instanceof Written.Done(var latest)) {
                changes.done(change);
                token = latest == null ? token : latest;
            }
        }
        outbox.addPrepared(told);
    }

    private Written write(AccessChange change, @Nullable String token) {
        return change.isVersion()
                ? writer.get().share(change.serverId(), token)
                : writer.get().write(change);
    }
}

package app.beep.common.events;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The last ids seen, so that an event that comes twice is handled once. Not for several threads. */
final class RecentIds {
    private final int most;
    private final Set<UUID> ids = new LinkedHashSet<>();

    RecentIds(int most) {
        this.most = most;
    }

    /** False when the id is known already. */
    boolean add(UUID id) {
        if (!ids.add(id)) {
            return false;
        }
        if (ids.size() > most) {
            var oldest = ids.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    boolean contains(UUID id) {
        return ids.contains(id);
    }
}

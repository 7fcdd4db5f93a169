package app.beep.events.following;

import java.util.LinkedHashSet;
import java.util.Set;

/** The last ids seen, so that an event that comes twice is handled once. Not for several threads. */
final class RecentIds<T> {
    private final int most;
    private final Set<T> ids = new LinkedHashSet<>();

    RecentIds(int most) {
        this.most = most;
    }

    /** False when the id is known already. */
    boolean add(T id) {
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

    boolean contains(T id) {
        return ids.contains(id);
    }
}

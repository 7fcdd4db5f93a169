package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.common.ids.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identified connections of this instance, by user; a user has a limited number of them. */
@ApplicationScoped
public class Connections {
    @Inject
    @ConfigProperty(name = "beep.notify.max.connections.per.user", defaultValue = "20")
    int most;

    private final Map<UserId, Set<Connection>> byUser = new ConcurrentHashMap<>();

    /** False when the user has as many as allowed. */
    boolean add(Connection connection, Identity identity) {
        var added = new AtomicBoolean();
        byUser.compute(identity.subject(), (user, known) -> {
            var all = known == null ? ConcurrentHashMap.<Connection>newKeySet() : known;
            if (all.size() < most) {
                added.set(all.add(connection));
            }
            return all;
        });
        return added.get();
    }

    void remove(Connection connection, Identity identity) {
        byUser.computeIfPresent(identity.subject(), (user, known) -> {
            known.remove(connection);
            return known.isEmpty() ? null : known;
        });
    }

    public Collection<Connection> of(UserId user) {
        var known = byUser.get(user);
        return known == null ? List.of() : List.copyOf(known);
    }

    public List<Connection> all() {
        return byUser.values().stream().flatMap(Collection::stream).toList();
    }
}

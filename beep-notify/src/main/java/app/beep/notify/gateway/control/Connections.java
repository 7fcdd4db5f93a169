package app.beep.notify.gateway.control;

import app.beep.common.identity.Identity;
import app.beep.common.ids.UserId;
import app.beep.common.settings.Setting;
import app.beep.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identified connections of this instance, by user; a user has a limited number of them. */
@ApplicationScoped
public class Connections {
    @Inject
    @ConfigProperty(name = "beep.notify.max.connections.per.user", defaultValue = "20")
    @Setting("Connections of one person to one instance, at most")
    int most;

    @Inject
    Listening listening;

    private final Map<UserId, Person> byUser = new ConcurrentHashMap<>();

    /** The connections of one user, and since when what concerns the user is heard. */
    private record Person(Set<Connection> connections, CompletableFuture<Void> heard) {}

    /** False when the user has as many as allowed. */
    boolean add(Connection connection, Identity identity) {
        var added = new AtomicBoolean();
        byUser.compute(identity.subject(), (user, known) -> {
            var person =
                    known == null ? new Person(ConcurrentHashMap.newKeySet(), listening.begin(Topic.of(user))) : known;
            if (person.connections().size() < most) {
                added.set(person.connections().add(connection));
            }
            return person;
        });
        return added.get();
    }

    void remove(Connection connection, Identity identity) {
        byUser.computeIfPresent(identity.subject(), (user, known) -> {
            known.connections().remove(connection);
            if (!known.connections().isEmpty()) {
                return known;
            }
            listening.end(Topic.of(user));
            return null;
        });
    }

    /** Returns once whatever concerns the user is heard here. */
    void awaitHeard(UserId user) {
        var known = byUser.get(user);
        if (known != null) {
            Listening.await(known.heard());
        }
    }

    public Collection<Connection> of(UserId user) {
        var known = byUser.get(user);
        return known == null ? List.of() : List.copyOf(known.connections());
    }

    public List<Connection> all() {
        return byUser.values().stream()
                .flatMap(person -> person.connections().stream())
                .toList();
    }
}

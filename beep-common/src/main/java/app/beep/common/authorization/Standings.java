package app.beep.common.authorization;

import app.beep.common.authorization.RolesHeld.Held;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** How people stand in servers, remembered as long as the server's access version does. */
@ApplicationScoped
public class Standings {
    private static final int MOST = 200_000;

    @Inject
    RolesHeld roles;

    private final Cache<Place, Held> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Place(UserId user, ServerId server) {}

    /** @param state the server's, read before */
    Standing of(UserId user, ServerId server, AccessState state) {
        var place = new Place(user, server);
        var version = state.version();
        var held = known.getIfPresent(place);
        if (held == null || held.accessVersion() != version.server()) {
            held = roles.of(server, user).orElse(null);
            if (held == null || held.accessVersion() != version.server()) {
                return new Standing.Person(user, server, version);
            }
            known.put(place, held);
        }
        return standing(user, server, held, version);
    }

    /**
     * Whether somebody still stands as before. Who leaves, or gets a role, is judged by Permify anew a moment before the version
     * tells: what was answered in that moment is not what others are answered who stand as the person did.
     */
    boolean isStill(Standing standing, UserId user, ServerId server, AccessVersion version) {
        return standing instanceof Standing.Person
                || roles.of(server, user)
                        .filter(held -> held.accessVersion() == version.server())
                        .filter(held -> standing.equals(standing(user, server, held, version)))
                        .isPresent();
    }

    private static Standing standing(UserId user, ServerId server, Held held, AccessVersion version) {
        var set = held.roles();
        return set == null
                ? new Standing.Person(user, server, version)
                : new Standing.Roles(server, set, held.rolesVersion(), version.channels());
    }
}

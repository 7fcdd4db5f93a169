package app.beep.common.profile;

import app.beep.common.ids.UserId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Who certainly has no profile: that somebody has one is remembered, that they have none is not. */
@ApplicationScoped
public class KnownProfiles {
    private static final int REMEMBERED = 50_000;

    @Inject
    ProfilesHeld profiles;

    private final Cache<UserId, Boolean> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** False, too, while it cannot be told. */
    boolean lacks(UserId person) {
        if (known.getIfPresent(person) != null) {
            return false;
        }
        var has = profiles.has(person);
        has.filter(Boolean::booleanValue).ifPresent(yes -> known.put(person, yes));
        return has.isPresent() && !has.get();
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Under which version of the access rules a room's seats were given, and what each set of roles may read under it. While a
 * change of roles is on its way to Permify the seats hold for a moment only, under what is in force.
 */
final class Readers {
    static final Duration PROVISIONAL = Duration.ofSeconds(1);
    private static final long NONE = -1;

    private final LongSupplier clock;
    private final Map<RoleSet, Set<ChannelId>> byRoles = new HashMap<>();
    private long version = NONE;
    private long channelsVersion;
    private long provisionalVersion = NONE;
    private long provisionalUntil;

    Readers(LongSupplier clock) {
        this.clock = clock;
    }

    /** Whether what happened under this version may be shown to those who sit here. */
    boolean cover(AccessVersion needed) {
        return needed.channels() <= channelsVersion && coverServer(needed.server());
    }

    private boolean coverServer(long needed) {
        return know(needed)
                || isProvisional() && needed <= provisionalVersion && clock.getAsLong() - provisionalUntil < 0;
    }

    /** Whether the seats were given under this version or a later one, for good. */
    boolean know(long accessVersion) {
        return accessVersion <= version;
    }

    boolean areAt(long accessVersion) {
        return accessVersion == version && !isProvisional();
    }

    boolean isProvisional() {
        return provisionalVersion != NONE;
    }

    /** The one access change that leads to this version has been applied here; false when others are missing. */
    boolean advanceTo(long accessVersion) {
        if (accessVersion == version + 1 && !isProvisional()) {
            version = accessVersion;
        }
        return know(accessVersion) && !isProvisional();
    }

    /** Everybody who sits here has been looked at. */
    void lookedAtAll(Rights rights, long needed) {
        channelsVersion = Math.max(channelsVersion, rights.channelsVersion());
        if (rights.settled()) {
            version = Math.max(version, rights.version());
            provisionalVersion = NONE;
            byRoles.clear();
            byRoles.putAll(rights.byRoles());
        } else {
            provisionalVersion = Math.max(provisionalVersion, needed);
            provisionalUntil = clock.getAsLong() + PROVISIONAL.toNanos();
            byRoles.clear();
        }
    }

    void lookedAtOne(Rights rights) {
        byRoles.putAll(rights.byRoles());
    }

    /** What a set of roles may read; null when that has to be asked. */
    @Nullable
    Set<ChannelId> of(RoleSet roles) {
        return byRoles.get(roles);
    }

    Map<RoleSet, Set<ChannelId>> known() {
        return Map.copyOf(byRoles);
    }
}

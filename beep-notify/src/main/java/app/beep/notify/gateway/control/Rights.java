package app.beep.notify.gateway.control;

import app.beep.common.authorization.RoleSet;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What some people may read in a server.
 *
 * @param version the server's half of the access version under which, or after which, this is true
 * @param channelsVersion the channels' half of it
 * @param settled whether the roles that the version names are in force; otherwise this is what is in force instead
 * @param byPerson who is left out is no member
 * @param byRoles what the people's sets of roles may read; empty when not settled
 */
record Rights(
        long version,
        long channelsVersion,
        boolean settled,
        Map<UserId, Set<ChannelId>> byPerson,
        Map<RoleSet, Set<ChannelId>> byRoles) {
    /** Of a server that is gone: nobody is a member, whatever happened. */
    static final Rights NOBODYS = new Rights(Long.MAX_VALUE, Long.MAX_VALUE, true, Map.of(), Map.of());

    /** Null for one who is no member. */
    @Nullable
    Set<ChannelId> of(UserId person) {
        return byPerson.get(person);
    }

    Set<ChannelId> channels() {
        return byPerson.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }
}

package app.beep.notify.gateway.control;

import app.beep.common.ids.RoleId;
import app.beep.notify.peers.control.ServersApi.Access;
import java.util.Set;

/** What decides what a member may read: two members with the same one may read the same channels. */
record RoleSet(boolean owner, Set<RoleId> roles) {
    static RoleSet of(Access access) {
        return new RoleSet(access.owner(), access.owner() ? Set.of() : Set.copyOf(access.roles()));
    }
}

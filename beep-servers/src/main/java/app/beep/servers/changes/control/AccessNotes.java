package app.beep.servers.changes.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.events.Event;
import app.beep.events.access.AccessChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Notes, in the transaction of a change, what of a server has to be written to Permify again, and what is told then. */
@ApplicationScoped
public class AccessNotes {
    public static final String SERVER = "server";
    public static final String ROLE = "role";
    public static final String MEMBER = "member";
    public static final String MEMBER_ROLES = "member_roles";

    @Inject
    AccessChanges changes;

    public void serverChanged(ServerId server) {
        changes.note(server, SERVER, server);
    }

    /** A membership began. */
    public void memberJoined(ServerId server, UserId user) {
        changes.note(server, MEMBER, user);
    }

    /** A membership ended, and with it the roles. */
    public void memberLeft(ServerId server, UserId user) {
        changes.note(server, MEMBER, user);
        changes.note(server, MEMBER_ROLES, user);
    }

    /** A member has other roles than before; the membership is not in doubt meanwhile. */
    public void memberRolesChanged(ServerId server, UserId user) {
        changes.note(server, MEMBER_ROLES, user);
    }

    /** A role came, gives other permissions, or is gone. */
    public void roleChanged(ServerId server, RoleId role) {
        changes.note(server, ROLE, role);
    }

    /** Tells of the change once it has been applied. */
    public void announce(ServerId server, Event event) {
        changes.announce(server, event);
    }
}

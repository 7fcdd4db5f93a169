package app.beep.servers.roles.control;

import app.beep.common.ids.RoleId;
import app.beep.common.ids.ServerId;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.EventData;
import app.beep.events.catalogue.MemberEvent.MemberUpdated;
import app.beep.events.catalogue.MemberView;
import app.beep.events.catalogue.RoleEvent;
import app.beep.events.catalogue.UserView;
import app.beep.servers.changes.control.AccessNotes;
import app.beep.servers.members.control.MemberViews;
import app.beep.servers.members.control.Members;
import app.beep.servers.servers.control.Servers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What has to follow when a role, or who has it, changes: Permify, the roles' version, those who are told. */
@ApplicationScoped
public class RoleAnnouncements {
    @Inject
    Members members;

    @Inject
    Servers servers;

    @Inject
    AccessNotes access;

    public void roleChanged(ServerId server, RoleId role, RoleEvent change) {
        access.roleChanged(server, role);
        announce(server, change);
    }

    /** A member has other roles now. */
    public void rolesOfMemberChanged(ServerId server, UserView user) {
        access.memberRolesChanged(server, user.id());
        announce(server, new MemberUpdated(view(server, user)));
    }

    private MemberView view(ServerId server, UserView user) {
        var id = user.id();
        return MemberViews.of(members.find(server, id).orElseThrow(), members.rolesOf(server, id), user);
    }

    private void announce(ServerId server, EventData change) {
        access.announce(
                server, Event.of(change, new Audience.Server(server)).access(servers.raiseRolesVersion(server)));
    }
}

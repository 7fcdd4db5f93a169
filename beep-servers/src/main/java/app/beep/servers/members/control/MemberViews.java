package app.beep.servers.members.control;

import app.beep.common.ids.RoleId;
import app.beep.events.catalogue.MemberView;
import app.beep.events.catalogue.UserView;
import app.beep.servers.members.entity.Member;
import java.util.List;

/** Members as clients see them. */
public final class MemberViews {
    private MemberViews() {}

    public static MemberView of(Member member, List<RoleId> roles, UserView user) {
        return new MemberView(user, roles, member.joinedAt());
    }
}

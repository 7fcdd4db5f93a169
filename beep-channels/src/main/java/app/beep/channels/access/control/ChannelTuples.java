package app.beep.channels.access.control;

import app.beep.channels.access.entity.RoleAccess;
import app.beep.channels.channels.entity.Channel;
import app.beep.common.authorization.Relationship;
import java.util.ArrayList;
import java.util.List;

/** What a channel is in Permify. */
final class ChannelTuples {
    private ChannelTuples() {}

    static List<Relationship> of(Channel channel, List<RoleAccess> access) {
        var all = new ArrayList<Relationship>();
        all.add(Relationship.of("channel", channel.id(), "server", "server", channel.serverId()));
        if (!channel.restricted()) {
            all.add(Relationship.of("channel", channel.id(), "open_read", "server", channel.serverId()));
            all.add(Relationship.of("channel", channel.id(), "open_write", "server", channel.serverId()));
        }
        for (var role : access) {
            if (role.canRead()) {
                all.add(Relationship.of("channel", channel.id(), "reader", "role", role.roleId(), "assignee"));
            }
            if (role.canWrite()) {
                all.add(Relationship.of("channel", channel.id(), "writer", "role", role.roleId(), "assignee"));
            }
        }
        return all;
    }
}

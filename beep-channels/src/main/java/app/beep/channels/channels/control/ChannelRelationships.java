package app.beep.channels.channels.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.channels.channels.entity.RoleAccess;
import app.beep.common.authorization.Relationship;
import app.beep.common.authorization.Relationships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes who may read and write a channel, as the database has it. */
@ApplicationScoped
public class ChannelRelationships {
    @Inject
    Channels channels;

    @Inject
    Relationships relationships;

    public void write(UUID id) {
        channels.find(id).ifPresent(channel -> {
            relationships.write(of(channel, channels.access(id)));
        });
    }

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

package app.beep.channels.channels.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see which channel and who may change them; decided by Permify. */
@ApplicationScoped
public class ChannelAccess {
    /** What can be done in a channel, by the names of the contract. */
    private static final List<String> IN_A_CHANNEL = List.of(
            "read", "write", "react", "attach", "connect", "pin", "manage_channels", "delete_messages", "moderate");

    @Inject
    Permissions permissions;

    /** @throws ProblemException 404 unless the user is in the server */
    public void requireMember(UUID user, UUID server) {
        if (!permissions.allows(user, Resource.server(server), "is_member")) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException 404 for a stranger, 403 for a member who may not manage channels */
    public void requireManageChannels(UUID user, UUID server) {
        requireMember(user, server);
        if (!permissions.allows(user, Resource.server(server), "manage_channels")) {
            throw ProblemException.missingPermission("server:manage_channels");
        }
    }

    /** @throws ProblemException 404 unless the user may read the channel */
    public void requireRead(UUID user, Channel channel) {
        if (!permissions.allows(user, Resource.channel(channel.id(), channel.serverId()), "read")) {
            throw ProblemException.notFound();
        }
    }

    /** Whether the user has each of the permissions that there are in a channel. */
    public Map<String, Boolean> all(UUID user, Channel channel) {
        var resource = Resource.channel(channel.id(), channel.serverId());
        var all = new LinkedHashMap<String, Boolean>();
        IN_A_CHANNEL.forEach(
                permission -> all.put(permission, permissions.allows(user, resource, inSchema(permission))));
        return all;
    }

    /** A permission's name on a channel in the authorization schema. */
    private static String inSchema(String permission) {
        return permission.equals("manage_channels") ? "manage" : permission;
    }

    /** Those of a server's channels that the user may read. */
    public List<Channel> readable(UUID user, List<Channel> channels) {
        var resources = channels.stream()
                .map(channel -> Resource.channel(channel.id(), channel.serverId()))
                .toList();
        var allowed = permissions.allowedOf(user, resources, "read").stream()
                .map(Resource::id)
                .collect(Collectors.toSet());
        return channels.stream()
                .filter(channel -> allowed.contains(channel.id()))
                .toList();
    }
}

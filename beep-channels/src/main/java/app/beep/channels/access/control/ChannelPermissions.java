package app.beep.channels.access.control;

import app.beep.channels.channels.entity.Channel;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may see which channel and who may change them; decided by Permify. */
@ApplicationScoped
public class ChannelPermissions {
    /** What can be done in a channel, by the names of the contract. */
    private static final List<String> IN_A_CHANNEL = List.of(
            "read", "write", "react", "attach", "connect", "pin", "manage_channels", "delete_messages", "moderate");

    @Inject
    Permissions permissions;

    /** @throws ProblemException 404 unless the user is in the server */
    public void requireMember(UserId user, ServerId server) {
        if (!permissions.allows(user, Resource.server(server), "is_member")) {
            throw ProblemException.notFound();
        }
    }

    /** @throws ProblemException 404 for a stranger, 403 for a member who may not manage channels */
    public void requireManageChannels(UserId user, ServerId server) {
        var held = permissions.all(user, Resource.server(server), List.of("is_member", "manage_channels"));
        if (!held.getOrDefault("is_member", false)) {
            throw ProblemException.notFound();
        }
        if (!held.getOrDefault("manage_channels", false)) {
            throw ProblemException.missingPermission("server:manage_channels");
        }
    }

    /** @throws ProblemException 404 unless the user may read the channel */
    public void requireRead(UserId user, Channel channel) {
        if (!permissions.allows(user, resource(channel), "read")) {
            throw ProblemException.notFound();
        }
    }

    /**
     * Whether the user has each of the permissions that there are in a channel.
     *
     * @throws ProblemException 404 unless the user may read the channel
     */
    public Map<String, Boolean> all(UserId user, Channel channel) {
        var names = IN_A_CHANNEL.stream().map(ChannelPermissions::inSchema).toList();
        var held = permissions.all(user, resource(channel), names);
        if (!held.getOrDefault("read", false)) {
            throw ProblemException.notFound();
        }
        var all = new LinkedHashMap<String, Boolean>();
        IN_A_CHANNEL.forEach(name -> all.put(name, held.getOrDefault(inSchema(name), false)));
        return all;
    }

    /** A permission's name on a channel in the authorization schema. */
    private static String inSchema(String permission) {
        return permission.equals("manage_channels") ? "manage" : permission;
    }

    /** Those of a server's channels that the user may read. */
    public List<Channel> readable(UserId user, List<Channel> channels) {
        var resources = channels.stream().map(ChannelPermissions::resource).toList();
        var allowed = permissions.allowedOf(user, resources, "read").stream()
                .map(Resource::id)
                .collect(Collectors.toSet());
        return channels.stream()
                .filter(channel -> allowed.contains(channel.id()))
                .toList();
    }

    private static Resource resource(Channel channel) {
        return Resource.channel(channel.id(), channel.serverId());
    }
}

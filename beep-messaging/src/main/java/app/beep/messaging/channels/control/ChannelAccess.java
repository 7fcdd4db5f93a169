package app.beep.messaging.channels.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import app.beep.messaging.peers.control.Channel;
import app.beep.messaging.peers.control.Channels;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Who may read and write in a channel; decided by Permify. */
@ApplicationScoped
public class ChannelAccess {
    @Inject
    Channels channels;

    @Inject
    Permissions permissions;

    @Inject
    Jdbi sql;

    /** A channel never moves to another server, so this may be remembered; many who ask at once make one question. */
    private final Cache<ChannelId, Channel> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    /** A channel in which somebody may write, as of the server's access version. */
    public record Writable(ServerId serverId, AccessVersion accessVersion) {}

    /** @throws ProblemException 404 when the user may not read the channel, 403 when only writing is refused */
    public Writable requireWrite(UserId user, ChannelId channel) {
        var server = serverOf(channel);
        var write = ask(user, channel, server, "write");
        if (!write.allowed()) {
            requireRead(user, channel);
            throw ProblemException.missingPermission("channel:write");
        }
        return new Writable(server, write.version());
    }

    /** @throws ProblemException 403 when the user, who may write, may not attach files */
    public void requireAttach(UserId user, ChannelId channel) {
        if (!ask(user, channel, serverOf(channel), "attach").allowed()) {
            throw ProblemException.missingPermission("channel:attach");
        }
    }

    /** @throws ProblemException 404 when the user may not read the channel */
    public void requireRead(UserId user, ChannelId channel) {
        if (!ask(user, channel, serverOf(channel), "read").allowed()) {
            throw ProblemException.notFound();
        }
    }

    private Permissions.Answer ask(UserId user, ChannelId channel, ServerId server, String permission) {
        return permissions.answer(user, Resource.channel(channel, server), permission);
    }

    private ServerId serverOf(ChannelId channelId) {
        var channel = known.get(channelId, this::find);
        if (channel.type() == Channel.Type.CATEGORY) {
            throw ProblemException.notFound();
        }
        return channel.serverId();
    }

    /** Where something has been posted, messaging knows the server itself, also while beep-channels is down. */
    private Channel find(ChannelId channelId) {
        return sql.withHandle(db -> db.select("select server_id from channel_head where channel_id = ?", channelId)
                        .mapTo(ServerId.class)
                        .findOne())
                .map(server -> new Channel(server, Channel.Type.TEXT))
                .orElseGet(() -> channels.look(channelId));
    }
}

package app.beep.messaging.channels.control;

import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.Permissions;
import app.beep.common.authorization.Resource;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.peers.PeerRefused;
import app.beep.common.problem.ProblemException;
import app.beep.messaging.channels.control.ChannelsApi.Channel;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jdbi.v3.core.Jdbi;

/** Who may read and write in a channel; decided by Permify. */
@ApplicationScoped
public class ChannelAccess {
    @Inject
    @RestClient
    ChannelsApi channels;

    @Inject
    Permissions permissions;

    @Inject
    Jdbi sql;

    /** A channel never moves to another server, so this may be remembered; many who ask at once make one question. */
    private final Cache<UUID, Channel> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    /** A channel in which somebody may write, as of the server's access version. */
    public record Writable(UUID serverId, AccessVersion accessVersion) {}

    /** @throws ProblemException 404 when the user may not read the channel, 403 when only writing is refused */
    public Writable requireWrite(UUID user, UUID channelId) {
        var channel = resource(channelId);
        var write = permissions.answer(new UserId(user), channel, "write");
        if (!write.allowed()) {
            requireRead(user, channelId);
            throw ProblemException.missingPermission("channel:write");
        }
        return new Writable(channel.serverId().value(), write.version());
    }

    /** @throws ProblemException 403 when the user, who may write, may not attach files */
    public void requireAttach(UUID user, UUID channelId) {
        if (!permissions.allows(new UserId(user), resource(channelId), "attach")) {
            throw ProblemException.missingPermission("channel:attach");
        }
    }

    /** @throws ProblemException 404 when the user may not read the channel */
    public void requireRead(UUID user, UUID channelId) {
        if (!permissions.allows(new UserId(user), resource(channelId), "read")) {
            throw ProblemException.notFound();
        }
    }

    private Resource resource(UUID channelId) {
        var channel = known.get(channelId, this::find);
        if (channel.type().equals("category")) {
            throw ProblemException.notFound();
        }
        return Resource.channel(new ChannelId(channelId), new ServerId(channel.serverId()));
    }

    /** Where something has been posted, messaging knows the server itself, also while beep-channels is down. */
    private Channel find(UUID channelId) {
        return sql.withHandle(db -> db.select("select server_id from channel_head where channel_id = ?", channelId)
                        .mapTo(UUID.class)
                        .findOne())
                .map(server -> new Channel(channelId, server, "text"))
                .orElseGet(() -> ask(channelId));
    }

    private Channel ask(UUID channelId) {
        try {
            return channels.look(channelId);
        } catch (PeerRefused refused) {
            if (refused.status() == 404) {
                throw ProblemException.notFound();
            }
            throw refused;
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-channels");
        }
    }
}

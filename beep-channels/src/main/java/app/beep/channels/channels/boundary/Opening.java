package app.beep.channels.channels.boundary;

import app.beep.channels.channels.control.ChannelViews;
import app.beep.channels.channels.control.Channels;
import app.beep.channels.channels.entity.Channel;
import app.beep.common.authorization.AccessVersion;
import app.beep.common.authorization.AccessVersions;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.Ids;
import app.beep.common.ids.ServerId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.ChannelEvent.ChannelCreated;
import app.beep.events.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens channels. */
@ApplicationScoped
public class Opening {
    @Inject
    Channels channels;

    @Inject
    IdempotencyKeys keys;

    @Inject
    AccessVersions versions;

    @Inject
    Outbox outbox;

    @Inject
    @ConfigProperty(name = "beep.channels.max.per.server", defaultValue = "100")
    int most;

    /** @throws ProblemException 409 when the server has as many channels as it may; exact under concurrency */
    @Transactional
    public Channel open(UUID server, NewChannel request, UUID opener, @Nullable String key) {
        checkParent(server, request);
        var id = Ids.next();
        var earlier = keys.claim(opener, key, new IdempotencyKeys.Within(server, request), id.toString());
        if (earlier.isPresent()) {
            return channels.find(UUID.fromString(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The channel has been deleted since."));
        }
        if (!channels.claimPlace(server, most)) {
            throw new ProblemException(Problem.of(
                            409,
                            "too-many-channels",
                            "Too many channels",
                            "A server has at most " + most + " channels.")
                    .with("max", Integer.toString(most)));
        }
        var channel = Channel.opened(
                id,
                server,
                request.name(),
                request.type(),
                request.topic(),
                request.parentId(),
                channels.nextPosition(server, request.parentId()),
                request.restricted());
        channels.insert(channel, request.roleAccess());
        return channel;
    }

    /** Tells of the channel, once, when it is known who may read it. */
    @Transactional
    public void announce(Channel channel) {
        if (!channels.markAccessWritten(channel.id())) {
            return;
        }
        outbox.add(Event.of(
                        new ChannelCreated(ChannelViews.of(channel)),
                        new Audience.Channel(new ChannelId(channel.id()), new ServerId(channel.serverId())))
                .access(new AccessVersion(versions.of(channel.serverId()), 0)));
    }

    private void checkParent(UUID server, NewChannel request) {
        if (request.parentId() == null) {
            return;
        }
        var fits = channels.find(request.parentId())
                .filter(parent -> parent.serverId().equals(server) && parent.isCategory())
                .isPresent();
        if (!fits || request.type().equals("category")) {
            throw ProblemException.invalid("parentId", "category", "parentId must be a category of the same server.");
        }
    }
}

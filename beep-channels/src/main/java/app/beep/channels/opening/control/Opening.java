package app.beep.channels.opening.control;

import app.beep.channels.access.control.ChannelRelationships;
import app.beep.channels.access.control.RoleAccesses;
import app.beep.channels.channels.control.ChannelViews;
import app.beep.channels.channels.control.Channels;
import app.beep.channels.channels.entity.Channel;
import app.beep.channels.opening.entity.ChannelDraft;
import app.beep.channels.order.control.ChannelList;
import app.beep.common.idempotency.IdempotencyKeys;
import app.beep.common.ids.ChannelId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.Problem;
import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.Setting;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.access.AccessChanges;
import app.beep.events.catalogue.ChannelEvent.ChannelCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Opens channels; they are told of once it is known who may read them. */
@ApplicationScoped
public class Opening {
    @Inject
    Channels channels;

    @Inject
    ChannelList list;

    @Inject
    RoleAccesses accesses;

    @Inject
    IdempotencyKeys keys;

    @Inject
    AccessChanges access;

    @Inject
    @ConfigProperty(name = "beep.channels.max.per.server", defaultValue = "100")
    @Setting("Channels of a server, at most")
    int most;

    /** @throws ProblemException 409 when the server has as many channels as it may; exact under concurrency */
    @Transactional
    public Channel open(ServerId server, ChannelDraft draft, UserId opener, @Nullable String key) {
        checkParent(server, draft);
        var id = ChannelId.next();
        var earlier = keys.claim(opener, key, new IdempotencyKeys.Within(server, draft), id.toString());
        if (earlier.isPresent()) {
            return channels.find(ChannelId.of(earlier.get()))
                    .orElseThrow(() -> ProblemException.gone("The channel has been deleted since."));
        }
        if (!list.claimPlace(server, most)) {
            throw tooMany();
        }
        var channel = draft.open(id, server, list.nextPosition(server, draft.parentId()));
        channels.insert(channel);
        accesses.insert(id, draft.roles());
        access.note(server, ChannelRelationships.CHANNEL, id);
        access.announce(
                server,
                Event.of(new ChannelCreated(ChannelViews.of(channel)), new Audience.Channel(id, server))
                        .access(accesses.raiseVersion(server)));
        return channel;
    }

    private void checkParent(ServerId server, ChannelDraft draft) {
        var parent = draft.parentId();
        if (parent != null
                && channels.find(parent)
                        .filter(above -> above.holds(draft.type(), server))
                        .isEmpty()) {
            throw ProblemException.invalid("parentId", "category", "parentId must be a category of the same server.");
        }
    }

    private ProblemException tooMany() {
        return new ProblemException(
                Problem.of(ProblemType.TOO_MANY_CHANNELS, "A server has at most " + most + " channels.")
                        .with("max", Integer.toString(most)));
    }
}

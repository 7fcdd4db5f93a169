package app.beep.messaging.typing.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.UserId;
import app.beep.common.redis.Redis;
import app.beep.events.Audience;
import app.beep.events.Event;
import app.beep.events.catalogue.TypingStarted;
import app.beep.events.ephemeral.EphemeralEvents;
import app.beep.messaging.channels.control.ChannelAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import redis.clients.jedis.params.SetParams;

/** Tells that somebody is writing, on the volatile path: whoever is not there now never learns of it. */
@ApplicationScoped
public class Typing {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    ChannelAccess access;

    @Inject
    Redis redis;

    @Inject
    EphemeralEvents events;

    /**
     * Told once for each person and channel in 3 seconds, whatever instance is asked; not at all without Redis, and refused while it is busy.
     *
     * @throws app.beep.common.problem.ProblemException 404 for whoever may not read the channel, 403 for whoever may not
     *     write in it
     */
    public void start(UserId user, ChannelId channel) {
        var writable = access.requireWrite(user, channel);
        if (isFirst(user, channel)) {
            var audience = new Audience.Channel(channel, writable.serverId());
            events.tell(Event.of(new TypingStarted(user), audience).access(writable.accessVersion()));
        }
    }

    private boolean isFirst(UserId user, ChannelId channel) {
        var once = SetParams.setParams().nx().px(PAUSE.toMillis());
        return redis.attempt(client -> client.set("beep:messaging:typing:" + channel + ":" + user, "", once))
                .isPresent();
    }
}

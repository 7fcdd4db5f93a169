package app.beep.events.sessions;

import app.beep.common.identity.EndedSessions;
import app.beep.common.ids.UserId;
import app.beep.common.peers.Peers;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import app.beep.events.catalogue.SessionEnded;
import app.beep.events.following.EventFollower;
import app.beep.events.following.EventListener;
import app.beep.events.following.Interests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Learns of ended sessions from beep-auth: the whole list at the start and after a gap, then each as it happens. Whoever
 * holds something that belongs to sessions observes {@link SessionEnded}.
 */
@ApplicationScoped
public class EndedSessionsFeed implements EventListener {
    @Inject
    EndedSessions sessions;

    @Inject
    EventFollower follower;

    @Inject
    Peers peers;

    @Inject
    Event<SessionEnded> ended;

    /** What beep-auth lists. */
    public record Items(List<Item> items) {}

    /** A session of which tokens may still be in use; without one, all of the person's. */
    public record Item(@Nullable String sessionId, UserId userId, Instant lastTokenExpires) {}

    void start(@Observes Startup startup) {
        follower.follow("auth", Interests.of(Topic.SERVICES), this);
    }

    @Override
    public void on(PublishedEvent event) {
        if (event.data() instanceof SessionEnded session) {
            end(session.sessionId(), session.userId(), session.lastTokenExpires());
            ended.fire(session);
        }
    }

    private void end(@Nullable String session, UserId user, Instant lastTokenExpires) {
        if (session == null) {
            sessions.endAll(user, lastTokenExpires);
        } else {
            sessions.end(session, lastTokenExpires);
        }
    }

    @Override
    public void rebuild() {
        peers.get("auth", "/internal/ended-sessions", Items.class)
                .items()
                .forEach(session -> end(session.sessionId(), session.userId(), session.lastTokenExpires()));
    }
}

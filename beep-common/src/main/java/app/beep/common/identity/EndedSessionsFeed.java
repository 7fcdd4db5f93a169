package app.beep.common.identity;

import app.beep.common.events.Event;
import app.beep.common.events.EventFollower;
import app.beep.common.events.EventListener;
import app.beep.common.peers.Peers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;

/** Learns of ended sessions from beep-auth: the whole list at the start and after a gap, then each as it happens. */
@ApplicationScoped
public class EndedSessionsFeed implements EventListener {
    public static final String SESSION_ENDED = "session.ended";

    @Inject
    EndedSessions sessions;

    @Inject
    EventFollower follower;

    @Inject
    Peers peers;

    /** Starts following; called once when the service starts. */
    public void start() {
        follower.follow("auth", this);
    }

    @Override
    public void on(Event event) {
        if (event.type().equals(SESSION_ENDED)) {
            end(event.data());
        }
    }

    @Override
    public void rebuild() {
        peers.get("auth", "/internal/ended-sessions").getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .forEach(this::end);
    }

    private void end(JsonObject session) {
        sessions.end(session.getString("sessionId"), Instant.parse(session.getString("lastTokenExpires")));
    }
}

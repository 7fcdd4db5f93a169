package app.beep.common.events;

import app.beep.common.peers.PeerRefused;
import app.beep.common.peers.Peers;
import java.util.ArrayList;
import java.util.List;

/** What a producer answered: events after a position, the position to go on from, and its head. */
record EventPage(List<PulledEvent> events, long position, long head) {

    static long head(Peers peers, String producer) {
        return peers.get(producer, "/internal/events").getJsonNumber("head").longValueExact();
    }

    /** @throws PeerRefused with 410 when events after the position are not kept any more */
    static EventPage after(Peers peers, String producer, long position) {
        var page = peers.get(producer, "/internal/events?after=" + position);
        var events = new ArrayList<PulledEvent>();
        for (var item : page.getJsonArray("items")) {
            events.add(new PulledEvent(position + events.size() + 1, EventJson.read(item.asJsonObject())));
        }
        return new EventPage(
                events,
                page.getJsonNumber("position").longValueExact(),
                page.getJsonNumber("head").longValueExact());
    }
}

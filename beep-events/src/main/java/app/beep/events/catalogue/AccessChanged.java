package app.beep.events.catalogue;

import app.beep.common.ids.ChannelId;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * The gateway tells a connection what it hears from now on in a server, and what no longer.
 *
 * @param gained the channels it hears now, each with its head ({@code {<channelId>: <seq>}}): the first event has the next seq
 */
@EventName("access.changed")
public record AccessChanged(JsonObject gained, List<ChannelId> lost) implements EventData {}

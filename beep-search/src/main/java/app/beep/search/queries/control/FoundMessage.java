package app.beep.search.queries.control;

import app.beep.search.peers.control.ChannelsApi.Channel;
import app.beep.search.queries.entity.Highlight;
import jakarta.json.JsonObject;
import java.util.List;

/** A hit as clients get it: the message as it is now, its channel, and where it matches. */
public record FoundMessage(JsonObject message, Channel channel, List<Highlight> highlights) {}

package app.beep.moderation.peers.control;

import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import jakarta.json.JsonObject;

/**
 * A message as it is now.
 *
 * @param whole all that beep-messaging says of it, which moderators are shown as it is
 */
public record PostedMessage(MessageId id, ServerId serverId, JsonObject whole) {

    static PostedMessage of(JsonObject whole) {
        return new PostedMessage(MessageId.of(whole.getString("id")), ServerId.of(whole.getString("serverId")), whole);
    }
}

package app.beep.messaging.peers.control;

import app.beep.common.ids.ServerId;
import app.beep.common.json.WireName;

/** What messaging needs to know of a channel. */
public record Channel(ServerId serverId, Type type) {

    /** What a channel is for; a category only holds others. */
    public enum Type implements WireName {
        TEXT,
        VOICE,
        CATEGORY
    }
}

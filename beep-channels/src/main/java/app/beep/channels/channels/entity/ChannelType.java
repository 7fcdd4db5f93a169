package app.beep.channels.channels.entity;

import app.beep.common.json.WireName;

/** What a channel is for; a category holds the others. */
public enum ChannelType implements WireName {
    TEXT,
    VOICE,
    CATEGORY
}

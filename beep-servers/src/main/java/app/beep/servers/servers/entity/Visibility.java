package app.beep.servers.servers.entity;

import app.beep.common.json.WireName;

/** Whether strangers may see a server. */
public enum Visibility implements WireName {
    PRIVATE,
    PUBLIC
}

package app.beep.servers.roles.entity;

import app.beep.common.json.WireName;

/** Two roles that every server has, and those that it makes. */
public enum RoleKind implements WireName {
    OWNER,
    DEFAULT,
    CUSTOM
}

package app.beep.auth.sessions.entity;

import app.beep.common.json.WireName;

/** Why a session ended before its tokens did. */
public enum EndReason implements WireName {
    LOGOUT
}

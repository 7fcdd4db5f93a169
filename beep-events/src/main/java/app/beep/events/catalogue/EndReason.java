package app.beep.events.catalogue;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a session ended before its tokens did. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"logout", "token_reused", "account_disabled", "account_deleted"})
public enum EndReason implements WireName {
    LOGOUT,
    /** A refresh token was used again after it had been exchanged: somebody else has got it. */
    TOKEN_REUSED,
    ACCOUNT_DISABLED,
    /** Every session of the account ended with it. */
    ACCOUNT_DELETED
}

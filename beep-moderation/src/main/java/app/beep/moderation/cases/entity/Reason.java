package app.beep.moderation.cases.entity;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody reports a message. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"spam", "harassment", "hate", "violence", "illegal", "other"})
public enum Reason implements WireName {
    SPAM,
    HARASSMENT,
    HATE,
    VIOLENCE,
    ILLEGAL,
    OTHER
}

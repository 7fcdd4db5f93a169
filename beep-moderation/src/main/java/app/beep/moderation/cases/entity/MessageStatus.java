package app.beep.moderation.cases.entity;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a reported message now. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"present", "deleted", "unavailable"})
public enum MessageStatus implements WireName {
    PRESENT,
    DELETED,
    /** beep-messaging does not answer. */
    UNAVAILABLE
}

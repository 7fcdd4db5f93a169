package app.beep.events.catalogue;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a channel is for; a category holds the others. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"text", "voice", "category"})
public enum ChannelType implements WireName {
    TEXT,
    VOICE,
    CATEGORY
}

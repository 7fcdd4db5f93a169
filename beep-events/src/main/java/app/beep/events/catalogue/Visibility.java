package app.beep.events.catalogue;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether strangers may see a server. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"private", "public"})
public enum Visibility implements WireName {
    PRIVATE,
    PUBLIC
}

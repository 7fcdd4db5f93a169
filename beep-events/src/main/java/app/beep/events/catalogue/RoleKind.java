package app.beep.events.catalogue;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two roles that every server has, and those that it makes. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"owner", "default", "custom"})
public enum RoleKind implements WireName {
    OWNER,
    DEFAULT,
    CUSTOM
}

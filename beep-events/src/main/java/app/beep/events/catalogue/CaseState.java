package app.beep.events.catalogue;

import app.beep.common.json.WireName;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether moderators have judged. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"open", "decided"})
public enum CaseState implements WireName {
    OPEN,
    DECIDED
}

package app.beep.media.attachments.entity;

import app.beep.common.ids.Id;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One post's claim on its files, the same for each of its attempts. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ClaimId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}

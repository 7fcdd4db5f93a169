package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of moderation. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record CaseId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that was uploaded. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record MediaId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static MediaId next() {
        return new MediaId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MediaId of(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event: the same however often it is delivered. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record EventId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static EventId next() {
        return new EventId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

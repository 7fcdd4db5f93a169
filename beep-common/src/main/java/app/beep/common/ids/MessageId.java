package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record MessageId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

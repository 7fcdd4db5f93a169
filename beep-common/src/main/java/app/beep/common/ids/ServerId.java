package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A server: a community with its members. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ServerId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static ServerId next() {
        return new ServerId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ServerId of(String text) {
        return new ServerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A role in a server. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record RoleId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static RoleId next() {
        return new RoleId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static RoleId of(String text) {
        return new RoleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

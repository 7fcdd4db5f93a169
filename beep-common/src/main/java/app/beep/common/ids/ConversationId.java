package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A direct conversation, without a server. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ConversationId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

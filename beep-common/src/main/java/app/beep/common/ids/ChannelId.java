package app.beep.common.ids;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel, or a category of channels. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ChannelId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static ChannelId next() {
        return new ChannelId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ChannelId of(String text) {
        return new ChannelId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

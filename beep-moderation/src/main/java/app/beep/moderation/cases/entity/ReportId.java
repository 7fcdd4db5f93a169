package app.beep.moderation.cases.entity;

import app.beep.common.ids.Id;
import app.beep.common.ids.Ids;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One person's report of one message. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ReportId(UUID value) implements Id {

    /** A new one; they sort by the time of their making. */
    public static ReportId next() {
        return new ReportId(Ids.next());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package app.beep.common.json;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Text is a JSON string and nothing else: a number where text belongs is refused, not converted. */
public class StrictText implements JsonbDeserializer<String> {

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context, Type type) {
        var value = context.deserialize(JsonValue.class, parser);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        throw new JsonbException("text expected");
    }
}

package app.beep.common.json;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Closed sets in JSON: the constant's {@link WireName}. */
public final class WireNameJson {
    private WireNameJson() {}

    /** Writes a constant of any closed set. */
    public static final class Writer implements JsonbSerializer<WireName> {
        @Override
        public void serialize(WireName constant, JsonGenerator generator, SerializationContext context) {
            generator.write(constant.wireName());
        }
    }

    /** Reads a constant of the set that is asked for; a foreign word is refused. */
    public static final class Reader implements JsonbDeserializer<WireName> {
        @Override
        @SuppressWarnings("unchecked")
        public @Nullable WireName deserialize(JsonParser parser, DeserializationContext context, Type type) {
            var word = context.deserialize(String.class, parser);
            return word == null
                    ? null
                    : WireName.read((Class<WireName>) type, word)
                            .orElseThrow(() -> new JsonbException("one of a closed set expected"));
        }
    }
}

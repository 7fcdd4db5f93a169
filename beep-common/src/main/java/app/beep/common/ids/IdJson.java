package app.beep.common.ids;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in JSON: the UUID's text. */
public final class IdJson {
    private IdJson() {}

    /** Writes an id of any type. */
    public static final class Writer implements JsonbSerializer<Id> {
        @Override
        public void serialize(Id id, JsonGenerator generator, SerializationContext context) {
            generator.write(id.value().toString());
        }
    }

    /** Reads an id of the type that is asked for; a text that is no UUID is refused. */
    public static final class Reader implements JsonbDeserializer<Id> {
        @Override
        public @Nullable Id deserialize(JsonParser parser, DeserializationContext context, Type type) {
            var text = context.deserialize(String.class, parser);
            if (text == null) {
                return null;
            }
            try {
                return (Id) IdTypes.make((Class<?>) type, UUID.fromString(text));
            } catch (IllegalArgumentException noUuid) {
                throw new JsonbException("a UUID expected", noUuid);
            }
        }
    }
}

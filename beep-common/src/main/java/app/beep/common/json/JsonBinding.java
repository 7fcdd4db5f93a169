package app.beep.common.json;

import app.beep.common.ids.IdJson;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.reflect.Type;

/** The JSON binding of every resource and client; also turns records into JSON objects for events. */
@Provider
public class JsonBinding implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig()
            .withAdapters(new Times())
            .withSerializers(new IdJson.Writer(), new WireNameJson.Writer())
            .withDeserializers(new StrictText(), new IdJson.Reader(), new WireNameJson.Reader()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    public static String write(Object value) {
        return JSONB.toJson(value);
    }

    public static JsonObject object(Object value) {
        return parse(JSONB.toJson(value));
    }

    public static <T> T read(String json, Class<T> type) {
        return JSONB.fromJson(json, type);
    }

    /** The same for a type with parameters. */
    public static Object read(String json, Type type) {
        return JSONB.fromJson(json, type);
    }

    public static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}

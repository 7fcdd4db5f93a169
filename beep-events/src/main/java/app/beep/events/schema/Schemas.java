package app.beep.events.schema;

import app.beep.common.ids.IdTypes;
import app.beep.common.json.WireName;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records as JSON schemas, as the JSON binding writes them: what may be absent is not required. */
final class Schemas {
    private final Map<String, JsonObject> named = new TreeMap<>();

    /** Every record that has been met, by its name. */
    Map<String, JsonObject> named() {
        return named;
    }

    JsonObject of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        var raw = (Class<?>) type;
        if (raw == UUID.class || IdTypes.isId(raw)) {
            return formatted("uuid");
        }
        if (raw == Instant.class) {
            return formatted("date-time");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return simple("boolean");
        }
        if (raw == long.class || raw == Long.class || raw == int.class || raw == Integer.class) {
            return simple("integer");
        }
        if (raw == JsonObject.class) {
            return simple("object");
        }
        if (raw.isEnum()) {
            return words(raw);
        }
        return raw.isRecord() ? reference(raw) : simple("string");
    }

    private JsonObject ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw == List.class) {
            return Json.createObjectBuilder(simple("array"))
                    .add("items", of(arguments[0]))
                    .build();
        }
        throw new IllegalArgumentException(raw + " has no schema here");
    }

    private JsonObject reference(Class<?> record) {
        var name = record.getSimpleName();
        if (!named.containsKey(name)) {
            named.put(name, JsonObject.EMPTY_JSON_OBJECT);
            named.put(name, object(record.getRecordComponents()));
        }
        return Json.createObjectBuilder()
                .add("$ref", "#/components/schemas/" + name)
                .build();
    }

    private JsonObject object(RecordComponent[] components) {
        var properties = Json.createObjectBuilder();
        var required = Json.createArrayBuilder();
        for (var component : components) {
            properties.add(component.getName(), of(component.getGenericType()));
            if (!isOptional(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        return objectOf(properties).add("required", required).build();
    }

    private static JsonObjectBuilder objectOf(JsonObjectBuilder properties) {
        return Json.createObjectBuilder(simple("object")).add("properties", properties);
    }

    private static boolean isOptional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) && !(type instanceof AnnotatedParameterizedType);
    }

    private static JsonObject words(Class<?> closedSet) {
        var words = Json.createArrayBuilder();
        Stream.of(closedSet.getEnumConstants()).map(WireName.class::cast).forEach(word -> words.add(word.wireName()));
        return Json.createObjectBuilder(simple("string")).add("enum", words).build();
    }

    private static JsonObject formatted(String format) {
        return Json.createObjectBuilder(simple("string")).add("format", format).build();
    }

    private static JsonObject simple(String type) {
        return Json.createObjectBuilder().add("type", type).build();
    }
}

package app.beep.common.http;

import app.beep.common.ids.IdTypes;
import app.beep.common.json.Times;
import app.beep.common.json.WireName;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The shapes of the types that bodies are made of: records of ids, closed sets, times, text, numbers, lists and more records. */
public final class Shapes {
    private static final Map<Type, Shape> KNOWN = new ConcurrentHashMap<>();
    private static final Shape TEXT = new Shape.Text(any -> true, "text");
    private static final Shape UUID_TEXT = new Shape.Text(text -> isOf(text, Shapes::requireUuid), "a UUID");
    private static final Shape TIME =
            new Shape.Text(text -> isOf(text, Times::parse), "a time such as 2026-01-31T12:00:00.000Z");

    private Shapes() {}

    /** @throws IllegalArgumentException when bodies cannot be made of the type */
    public static void require(Type type) {
        of(type);
    }

    static Shape of(Type type) {
        var known = KNOWN.get(type);
        if (known == null) {
            known = type instanceof ParameterizedType generic ? ofGeneric(generic) : ofClass((Class<?>) type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Shape ofGeneric(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (Collection.class.isAssignableFrom(raw)) {
            return new Shape.Listing(of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new Shape.Dictionary(of(last));
        }
        throw unknown(type);
    }

    private static Shape ofClass(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Shape.Truth(!type.isPrimitive());
        }
        if (type == int.class || type == Integer.class) {
            return new Shape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE, !type.isPrimitive());
        }
        if (type == long.class || type == Long.class) {
            return new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE, !type.isPrimitive());
        }
        if (type == UUID.class || IdTypes.isId(type)) {
            return UUID_TEXT;
        }
        return type == Instant.class ? TIME : ofOwnClass(type);
    }

    private static Shape ofOwnClass(Class<?> type) {
        if (type.isRecord()) {
            return new Shape.Members(Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(Shapes::name, part -> of(part.getGenericType()))));
        }
        if (type.isEnum() && WireName.class.isAssignableFrom(type)) {
            var words = Arrays.stream(type.asSubclass(WireName.class).getEnumConstants())
                    .map(WireName::wireName)
                    .toList();
            return new Shape.Text(words::contains, "one of " + String.join(", ", words));
        }
        if (type.isArray()) {
            return new Shape.Listing(of(type.getComponentType()));
        }
        if (JsonValue.class.isAssignableFrom(type)) {
            return Shape.ANYTHING;
        }
        throw unknown(type);
    }

    private static String name(RecordComponent part) {
        var named = part.getAccessor().getAnnotation(JsonbProperty.class);
        return named == null || named.value().isEmpty() ? part.getName() : named.value();
    }

    private static void requireUuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("no UUID");
        }
        UUID.fromString(text);
    }

    private static boolean isOf(String text, Consumer<String> parse) {
        try {
            parse.accept(text);
            return true;
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            return false;
        }
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException(type + " cannot be part of a body: say its shape here");
    }
}

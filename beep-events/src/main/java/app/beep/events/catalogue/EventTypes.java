package app.beep.events.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import app.beep.common.ids.IdTypes;
import app.beep.common.json.JsonBinding;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every type of event by its name, and how its data is written and read. */
public final class EventTypes {
    private static final Map<Class<?>, EventShape> BY_CLASS =
            records(EventData.class).map(EventShape::of).collect(toUnmodifiableMap(EventShape::type, identity()));
    private static final Map<String, EventShape> BY_NAME =
            BY_CLASS.values().stream().collect(toUnmodifiableMap(EventShape::name, identity()));

    private EventTypes() {}

    /** The names of all types, sorted. */
    public static Set<String> names() {
        var names = new TreeSet<>(BY_NAME.keySet());
        names.remove(shape(Unknown.class).name());
        return names;
    }

    public static String nameOf(EventData data) {
        return data instanceof Unknown(var type) ? type : nameOf(data.getClass());
    }

    public static String nameOf(Class<? extends EventData> type) {
        return shape(type).name();
    }

    /** What stands on the wire for it: the view that it consists of, or itself. */
    public static Object wire(EventData data) {
        return shape(data.getClass()).unwrap(data);
    }

    /** The class whose JSON is the type's data. */
    public static Class<?> wireClass(String name) {
        return shape(name).wire();
    }

    /**
     * The data of an event of that name; {@link Unknown} for a name that is not in the catalogue.
     *
     * @throws RuntimeException when the JSON is not of that type
     */
    public static EventData read(String name, String json) {
        var shape = BY_NAME.get(name);
        return shape == null ? new Unknown(name) : shape.wrap(JsonBinding.read(json, shape.wire()));
    }

    private static EventShape shape(String name) {
        var shape = BY_NAME.get(name);
        if (shape == null) {
            throw new IllegalArgumentException(name + " is not in the catalogue");
        }
        return shape;
    }

    private static EventShape shape(Class<?> type) {
        var shape = BY_CLASS.get(type);
        if (shape == null) {
            throw new IllegalArgumentException(type + " is not in the catalogue");
        }
        return shape;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(EventTypes::records);
    }

    /** A view, which takes its event's place on the wire. */
    static boolean isView(Class<?> component) {
        return component.isRecord() && !IdTypes.isId(component);
    }
}

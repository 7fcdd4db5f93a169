package app.beep.common.ids;

import java.lang.reflect.Constructor;
import java.util.UUID;

/** Makes ids of the types that are known by reflection only: for the converters of JAX-RS, JSON-B and Jdbi. */
public final class IdTypes {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getConstructor(UUID.class);
            } catch (NoSuchMethodException noId) {
                throw new IllegalArgumentException(type + " is no id", noId);
            }
        }
    };

    private IdTypes() {}

    /** Whether the type is one of the kinds of {@link Id}. */
    public static boolean isId(Class<?> type) {
        return type.isRecord() && Id.class.isAssignableFrom(type);
    }

    public static <T> T make(Class<T> type, UUID value) {
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(value));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

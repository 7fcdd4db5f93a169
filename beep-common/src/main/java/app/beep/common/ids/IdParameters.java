package app.beep.common.ids;

import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Identifiers in paths and queries: one that is no UUID names nothing, so it is a 404. */
@Provider
public class IdParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        if (raw == UUID.class) {
            return (ParamConverter<T>) new Converter<>(id -> id);
        }
        return IdTypes.isId(raw) ? new Converter<>(id -> IdTypes.make(raw, id)) : null;
    }

    private record Converter<T>(Function<UUID, T> make) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text.length() != 36) {
                throw ProblemException.notFound();
            }
            try {
                return make.apply(UUID.fromString(text));
            } catch (IllegalArgumentException noUuid) {
                throw ProblemException.notFound();
            }
        }

        @Override
        public String toString(T id) {
            return id.toString();
        }
    }
}

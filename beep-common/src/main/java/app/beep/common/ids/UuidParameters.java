package app.beep.common.ids;

import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers in paths and queries: one that is no UUID names nothing, so it is a 404. */
@Provider
public class UuidParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        return raw == UUID.class ? (ParamConverter<T>) new Converter() : null;
    }

    private static final class Converter implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            if (text.length() != 36) {
                throw ProblemException.notFound();
            }
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException noUuid) {
                throw ProblemException.notFound();
            }
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}

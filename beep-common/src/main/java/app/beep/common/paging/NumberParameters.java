package app.beep.common.paging;

import app.beep.common.problem.ProblemException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers in queries: what is none, or too large, is a 400. */
@Provider
public class NumberParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type type, Annotation[] annotations) {
        if (raw == Integer.class || raw == int.class) {
            return (ParamConverter<T>) new Number<>(Integer::valueOf);
        }
        return raw == Long.class || raw == long.class ? (ParamConverter<T>) new Number<>(Long::valueOf) : null;
    }

    private record Number<N>(Function<String, N> parse) implements ParamConverter<N> {
        @Override
        public N fromString(String text) {
            try {
                return parse.apply(text);
            } catch (NumberFormatException none) {
                throw new BadRequestException(
                        ProblemException.malformed("A number in the query is none, or too large."));
            }
        }

        @Override
        public String toString(N value) {
            return String.valueOf(value);
        }
    }
}

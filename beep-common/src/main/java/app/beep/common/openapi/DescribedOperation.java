package app.beep.common.openapi;

import app.beep.common.identity.Anonymous;
import app.beep.common.identity.ForServices;
import app.beep.common.profile.WithoutProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the document has it, and the method of the resource behind it.
 *
 * @param parameters with those of its path
 */
record DescribedOperation(Operation operation, List<Parameter> parameters, Method method) {

    static DescribedOperation of(PathItem.HttpMethod verb, PathItem path, Operation operation) {
        var parameters = Stream.of(path.getParameters(), operation.getParameters())
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .toList();
        return new DescribedOperation(operation, parameters, ResourceMethods.find(operation.getOperationId(), verb));
    }

    /** Whether it may be called without a token. */
    boolean isOpen() {
        return annotation(Anonymous.class) != null || annotation(PermitAll.class) != null;
    }

    /** The clients of the services that may call it; none of what is not for services, or for all of them. */
    List<String> services() {
        var services = annotation(ForServices.class);
        return services == null
                ? List.of()
                : Arrays.stream(services.value())
                        .filter(name -> !name.equals("*"))
                        .map("beep-"::concat)
                        .toList();
    }

    /** Whether it is for people, and not for those who have no username yet. */
    boolean needsProfile() {
        return !isOpen() && annotation(ForServices.class) == null && annotation(WithoutProfile.class) == null;
    }

    /** Whether it says of which type its answers are, so that it cannot please everybody. */
    boolean isOfOneType() {
        var produces = annotation(Produces.class);
        return produces != null && !List.of(produces.value()).contains(MediaType.WILDCARD);
    }

    boolean has(Parameter.In place, Predicate<String> name) {
        return parameters.stream().anyMatch(parameter -> parameter.getIn() == place && name.test(parameter.getName()));
    }

    /** Whether a parameter has the annotation. */
    boolean takes(Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.isAnnotationPresent(annotation));
    }

    private <A extends Annotation> @Nullable A annotation(Class<A> type) {
        var onMethod = method.getAnnotation(type);
        return onMethod != null ? onMethod : method.getDeclaringClass().getAnnotation(type);
    }
}

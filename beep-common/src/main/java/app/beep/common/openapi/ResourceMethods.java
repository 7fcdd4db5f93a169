package app.beep.common.openapi;

import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Finds the methods of resources by the ids that the build gives to their operations: {@code package.Class_method}. */
final class ResourceMethods {
    private ResourceMethods() {}

    /** @throws IllegalStateException when there is no such method for the verb, or more than one: then one needs another name */
    static Method find(String operationId, PathItem.HttpMethod verb) {
        var cut = operationId.lastIndexOf('_');
        var found = Arrays.stream(resource(operationId.substring(0, cut)).getMethods())
                .filter(method -> method.getName().equals(operationId.substring(cut + 1)) && isFor(verb, method))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(operationId + " is not the name of exactly one method for " + verb);
        }
        return found.getFirst();
    }

    private static Class<?> resource(String name) {
        try {
            return Class.forName(name, false, ResourceMethods.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static boolean isFor(PathItem.HttpMethod verb, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .anyMatch(named -> named != null && named.value().equals(verb.name()));
    }
}

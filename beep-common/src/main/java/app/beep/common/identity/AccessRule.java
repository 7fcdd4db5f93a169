package app.beep.common.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @RolesAllowed}, {@code @PermitAll} and {@code @DenyAll} say of a resource method; the method's word outweighs
 * the class's. Where none of them stands, every person with a token may call.
 *
 * @param roles one of them is needed; null asks for none
 */
record AccessRule(boolean open, @Nullable Set<String> roles) {
    static final AccessRule OPEN = new AccessRule(true, null);
    private static final AccessRule NONE = new AccessRule(false, null);
    private static final AccessRule CLOSED = new AccessRule(false, Set.of());

    static AccessRule of(ResourceInfo resource) {
        var method = of(resource.getResourceMethod());
        return method == NONE ? of(resource.getResourceClass()) : method;
    }

    private static AccessRule of(AnnotatedElement place) {
        if (place.isAnnotationPresent(DenyAll.class)) {
            return CLOSED;
        }
        var allowed = place.getAnnotation(RolesAllowed.class);
        if (allowed != null) {
            return new AccessRule(false, Set.of(allowed.value()));
        }
        return place.isAnnotationPresent(PermitAll.class) ? OPEN : NONE;
    }
}

package app.beep.common.identity;

import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Keeps {@code @RolesAllowed} and {@code @DenyAll}: 403 {@code forbidden} for whoever has none of the roles. Only the
 * resource methods that say so are filtered; the others pay nothing.
 */
@Provider
public class Roles implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext methods) {
        var roles = AccessRule.of(resource).roles();
        if (roles != null) {
            methods.register(new Filter(roles), Priorities.AUTHORIZATION);
        }
    }

    record Filter(Set<String> roles) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            var caller = request.getSecurityContext();
            if (roles.stream().noneMatch(caller::isUserInRole)) {
                throw ProblemException.of(ProblemType.FORBIDDEN, "This is for other roles than yours.");
            }
        }
    }
}

package app.beep.common.http;

import app.beep.common.identity.ForServices;
import jakarta.ws.rs.container.ResourceInfo;

/** What only services call, with tokens of their own; what they send was written by Beep. */
final class InternalEndpoints {
    private InternalEndpoints() {}

    static boolean include(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(ForServices.class)
                || resource.getResourceClass().isAnnotationPresent(ForServices.class);
    }
}

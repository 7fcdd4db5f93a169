package app.beep.common.service;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code Location} names a new resource by the address that clients use, not by the one the gateway reached us at. A
 * resource may say {@code /api/users/…}: JAX-RS takes that as relative to {@code /api}, which is undone here.
 */
@Provider
public class PublicLocations implements ContainerResponseFilter {
    @Inject
    @ConfigProperty(name = "beep.public.url")
    String publicUrl;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var location = response.getLocation();
        if (location == null
                || !request.getUriInfo().getBaseUri().getRawAuthority().equals(location.getRawAuthority())) {
            return;
        }
        var path = location.getRawPath().replaceFirst("^/api/api/", "/api/");
        response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(publicUrl + path));
    }
}

package app.beep.common.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/** Gives every answer of a resource, problems too, the {@link SecurityFields} that it does not set itself. */
@Provider
public class SecureAnswers implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var own = response.getHeaders();
        SecurityFields.ALL.forEach((name, value) -> own.putIfAbsent(name, List.of(value)));
    }
}

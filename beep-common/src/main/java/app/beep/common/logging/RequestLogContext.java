package app.beep.common.logging;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Opens the log context of each request, before anything can fail, and closes it after the answer. */
@Provider
@Priority(0)
public class RequestLogContext implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String[] PATH_IDS = {"server", "channel", "message"};

    @Inject
    ServiceSettings settings;

    private Map<String, String> always = Map.of();

    @PostConstruct
    void read() {
        always = Map.of(
                "service", "beep-" + settings.service(),
                "environment", settings.get(ServiceSetting.ENVIRONMENT),
                "version", settings.get(ServiceSetting.VERSION));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        LogContext.clear();
        always.forEach(LogContext::put);
        LogContext.beginTrace();
        var ids = request.getUriInfo().getPathParameters();
        for (var name : PATH_IDS) {
            var id = ids.getFirst(name + "Id");
            if (id != null) {
                LogContext.put(name, id);
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        LogContext.clear();
    }
}

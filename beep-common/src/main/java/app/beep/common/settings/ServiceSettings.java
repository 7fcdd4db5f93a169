package app.beep.common.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's name (from {@code beep.service} in its own microprofile-config.properties) and what the environment
 * says of it: {@code beep.<service>.<key>}.
 */
@ApplicationScoped
public class ServiceSettings {
    @Inject
    Config config;

    @Inject
    @ConfigProperty(name = "beep.service")
    String service;

    public String service() {
        return service;
    }

    /** A value that is this service's own, such as {@code redis.user}. */
    public String own(String key) {
        return config.getValue("beep." + service + "." + key, String.class);
    }

    /** The base of another service's API. */
    public URI apiOf(String other) {
        return URI.create(config.getValue("beep." + other + ".url", String.class) + "/api");
    }

    public String shared(String key) {
        return config.getValue("beep." + key, String.class);
    }
}

package app.beep.common.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's name (from {@code beep.service} in its own microprofile-config.properties) and what the environment
 * says to it.
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

    /** A value of the environment, this service's own where each has one. */
    public String get(ServiceSetting setting) {
        return config.getValue(setting.key(service), String.class);
    }

    /** The base of another service's API. */
    public URI apiOf(String other) {
        return URI.create(config.getValue(ServiceSetting.URL.key(other), String.class) + "/api");
    }
}

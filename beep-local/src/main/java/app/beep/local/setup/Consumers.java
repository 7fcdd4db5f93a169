package app.beep.local.setup;

import app.beep.local.processes.StartupProblem;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who consumes whose events, as {@code liberty-config/events/consumers.json} says.
 *
 * @param everyone what holds for every service
 * @param services what holds for one, by its key
 */
record Consumers(Consumer everyone, Map<String, Consumer> services) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param follows the producers whose events it hears live, positions included
     * @param wokenBy the producers whose positions wake its durable consumers
     * @param access whether it decides about access: reads its versions and hears when they change
     */
    record Consumer(
            @Nullable List<String> follows, @Nullable List<String> wokenBy, boolean access) {
        private static final Consumer NOTHING = new Consumer(null, null, false);

        List<String> followed() {
            return follows == null ? List.of() : follows;
        }

        List<String> waking() {
            return wokenBy == null ? List.of() : wokenBy;
        }
    }

    /** @throws StartupProblem when the file cannot be read, or names a service that does not exist */
    static Consumers read(Path file) {
        try {
            var read = JSON.readValue(file.toFile(), Consumers.class);
            read.check(file);
            return read;
        } catch (IOException e) {
            throw new StartupProblem("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** The producers whose events the service hears live. */
    Set<String> followedBy(Service service) {
        var producers = new LinkedHashSet<>(everyone.followed());
        producers.addAll(of(service).followed());
        return producers;
    }

    /** The producers whose positions wake the service, beside those it follows. */
    Set<String> waking(Service service) {
        var producers = new LinkedHashSet<>(everyone.waking());
        producers.addAll(of(service).waking());
        producers.removeAll(followedBy(service));
        return producers;
    }

    boolean decidesAboutAccess(Service service) {
        return everyone.access() || of(service).access();
    }

    private Consumer of(Service service) {
        return services.getOrDefault(service.key(), Consumer.NOTHING);
    }

    private void check(Path file) {
        var known = Service.ALL.stream().map(Service::key).toList();
        var named = new LinkedHashSet<>(services.keySet());
        Service.ALL.forEach(service -> {
            named.addAll(followedBy(service));
            named.addAll(waking(service));
        });
        named.removeAll(known);
        if (!named.isEmpty()) {
            throw new StartupProblem("%s names services that do not exist: %s".formatted(file, named));
        }
    }
}

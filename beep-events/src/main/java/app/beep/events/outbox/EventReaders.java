package app.beep.events.outbox;

import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import app.beep.common.settings.ServiceSettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which services may read this service's events: those that consume them, as {@code consumers.json} says. */
@ApplicationScoped
public class EventReaders {
    private static final String FILE = "/events/consumers.json";
    private static final String CLIENT = "beep-";

    @Inject
    ServiceSettings settings;

    private Set<String> clients = Set.of();

    @PostConstruct
    void read() {
        try (var file = Objects.requireNonNull(EventReaders.class.getResourceAsStream(FILE));
                var json = Json.createReader(file)) {
            clients = readers(json.readObject(), settings.service());
        } catch (IOException packaged) {
            throw new UncheckedIOException(packaged);
        }
    }

    /**
     * @param client as a token names it: {@code beep-notify}
     * @throws ProblemException 403 unless it consumes them
     */
    void require(String client) {
        if (!clients.contains(client)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "These events are for the services that consume them.");
        }
    }

    static Set<String> readers(JsonObject consumers, String producer) {
        var everyone = consumes(consumers.getJsonObject("everyone"), producer);
        var services = consumers.getJsonObject("services");
        return services.keySet().stream()
                .filter(service -> everyone || consumes(services.getJsonObject(service), producer))
                .map(CLIENT::concat)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean consumes(JsonObject consumer, String producer) {
        return Stream.of("follows", "wokenBy")
                .map(consumer::getJsonArray)
                .flatMap(Stream::ofNullable)
                .flatMap(JsonArray::stream)
                .map(JsonString.class::cast)
                .anyMatch(name -> name.getString().equals(producer));
    }
}

package app.beep.moderation.messages.control;

import app.beep.common.peers.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Messages as they are now. */
@ApplicationScoped
public class ReportedMessages {
    @Inject
    @RestClient
    MessagingApi asPerson;

    @Inject
    @RestClient
    InternalMessagingApi asService;

    /**
     * A message as somebody sees it.
     *
     * @param authorization their bearer token
     * @throws ProblemException 404 when they may not read it, 503 when beep-messaging does not answer
     */
    public JsonObject visible(UUID channel, UUID message, String authorization) {
        try {
            return ask(() -> asPerson.look(channel, message, authorization));
        } catch (PeerRefused refused) {
            if (refused.status() == 404 || refused.status() == 403) {
                throw ProblemException.notFound();
            }
            throw refused;
        }
    }

    /**
     * The server in which a message was posted.
     *
     * @throws ProblemException 404 when it has gone meanwhile, 503 when beep-messaging does not answer
     */
    public UUID serverOf(UUID message) {
        return Optional.ofNullable(ask(() -> byIds(message.toString())).get(message))
                .map(found -> UUID.fromString(found.getString("serverId")))
                .orElseThrow(ProblemException::notFound);
    }

    /** By id, those of up to 100 messages that have not been deleted; empty while beep-messaging does not answer. */
    public Optional<Map<UUID, JsonObject>> now(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Optional.of(Map.of());
        }
        try {
            return Optional.of(ask(() -> byIds(ids.stream().map(UUID::toString).collect(Collectors.joining(",")))));
        } catch (ProblemException | PeerRefused down) {
            return Optional.empty();
        }
    }

    private Map<UUID, JsonObject> byIds(String ids) {
        return asService.byIds(ids).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .collect(Collectors.toMap(message -> UUID.fromString(message.getString("id")), Function.identity()));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-messaging");
        }
    }
}

package app.beep.moderation.peers.control;

import app.beep.common.ids.ChannelId;
import app.beep.common.ids.MessageId;
import app.beep.common.ids.ServerId;
import app.beep.common.ids.UserId;
import app.beep.common.problem.PeerRefused;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Messages, as beep-messaging has them now. */
@ApplicationScoped
public class Messages {
    @Inject
    @RestClient
    VisibleMessagesClient asPerson;

    @Inject
    @RestClient
    MessagesClient asService;

    /**
     * Who wrote a message that somebody sees.
     *
     * @param authorization the bearer token of whoever looks
     * @throws ProblemException 404 when they may not read it, 503 when beep-messaging does not answer
     */
    public UserId authorOf(ChannelId channel, MessageId message, String authorization) {
        try {
            return ask(() -> asPerson.look(channel, message, authorization)).authorId();
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
    public ServerId serverOf(MessageId message) {
        return Optional.ofNullable(ask(() -> byIds(List.of(message))).get(message))
                .map(PostedMessage::serverId)
                .orElseThrow(ProblemException::notFound);
    }

    /** Those of up to 100 messages that have not been deleted; empty while beep-messaging does not answer. */
    public Optional<Map<MessageId, PostedMessage>> now(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return Optional.of(Map.of());
        }
        try {
            return Optional.of(ask(() -> byIds(ids)));
        } catch (ProblemException | PeerRefused down) {
            return Optional.empty();
        }
    }

    private Map<MessageId, PostedMessage> byIds(Collection<MessageId> ids) {
        var list = ids.stream().map(MessageId::toString).collect(Collectors.joining(","));
        return asService.byIds(list).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(PostedMessage::of)
                .collect(Collectors.toMap(PostedMessage::id, Function.identity()));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-messaging");
        }
    }
}

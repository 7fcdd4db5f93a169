package app.beep.search.peers.control;

import app.beep.common.ids.MessageId;
import app.beep.common.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.ProcessingException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Messages as beep-messaging has them at this moment; what is deleted or hidden is not among them. */
@ApplicationScoped
public class CurrentMessages {
    private static final int AT_A_TIME = 100;

    @Inject
    @RestClient
    MessagingApi messaging;

    /** @throws ProblemException 503 when beep-messaging does not answer */
    public Map<MessageId, JsonObject> among(Collection<MessageId> ids) {
        var wanted = List.copyOf(ids);
        var found = new HashMap<MessageId, JsonObject>();
        for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
            var part = wanted.subList(from, Math.min(from + AT_A_TIME, wanted.size()));
            for (var item : read(part).getJsonArray("items")) {
                var message = item.asJsonObject();
                if (!message.getBoolean("hidden", false)) {
                    found.put(MessageId.of(message.getString("id")), message);
                }
            }
        }
        return found;
    }

    private JsonObject read(List<MessageId> ids) {
        try {
            return messaging.byIds(ids.stream().map(MessageId::toString).collect(Collectors.joining(",")));
        } catch (ProcessingException | FaultToleranceException down) {
            throw ProblemException.unavailable("beep-messaging");
        }
    }
}

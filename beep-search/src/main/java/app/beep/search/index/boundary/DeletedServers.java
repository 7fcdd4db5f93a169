package app.beep.search.index.boundary;

import app.beep.common.events.EventConsumer;
import app.beep.common.events.PulledEvent;
import app.beep.search.index.control.MessageIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** A deleted server takes its messages out of the index; until then nobody may read them anyway. */
@ApplicationScoped
public class DeletedServers implements EventConsumer {
    @Inject
    MessageIndex index;

    @Override
    public String name() {
        return "deleted-servers";
    }

    @Override
    public String producer() {
        return "servers";
    }

    @Override
    public void handle(List<PulledEvent> batch) {
        batch.stream()
                .filter(pulled -> pulled.event().type().equals("server.deleted"))
                .forEach(pulled -> index.forgetAll(
                        "serverId", UUID.fromString(pulled.event().data().getString("id"))));
    }

    /** Nothing to do: what is missed here is missing in beep-messaging, from which the index is made anew. */
    @Override
    public void rebuild() {}
}

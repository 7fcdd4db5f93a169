package app.beep.search.index.boundary;

import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.ServerEvent.ServerDeleted;
import app.beep.events.consuming.EventConsumer;
import app.beep.search.index.control.MessageIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

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
    public void handle(List<PublishedEvent> batch) {
        batch.forEach(event -> {
            if (event.data() instanceof ServerDeleted(var id)) {
                index.forget(id);
            }
        });
    }

    /** Nothing to do: what is missed here is missing in beep-messaging, from which the index is made anew. */
    @Override
    public void rebuild() {}
}

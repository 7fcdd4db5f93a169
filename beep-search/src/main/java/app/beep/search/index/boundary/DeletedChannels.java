package app.beep.search.index.boundary;

import app.beep.events.PublishedEvent;
import app.beep.events.catalogue.ChannelEvent.ChannelDeleted;
import app.beep.events.consuming.EventConsumer;
import app.beep.search.index.control.MessageIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A deleted channel takes its messages out of the index; until then nobody may read them anyway. */
@ApplicationScoped
public class DeletedChannels implements EventConsumer {
    @Inject
    MessageIndex index;

    @Override
    public String name() {
        return "deleted-channels";
    }

    @Override
    public String producer() {
        return "channels";
    }

    @Override
    public void handle(List<PublishedEvent> batch) {
        batch.forEach(event -> {
            if (event.data() instanceof ChannelDeleted(var id)) {
                index.forget(id);
            }
        });
    }

    /** Nothing to do: what is missed here is missing in beep-messaging, from which the index is made anew. */
    @Override
    public void rebuild() {}
}

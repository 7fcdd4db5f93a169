package app.beep.search.index.boundary;

import app.beep.common.events.EventConsumer;
import app.beep.common.events.PulledEvent;
import app.beep.search.index.control.MessageIndex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

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
    public void handle(List<PulledEvent> batch) {
        batch.stream()
                .filter(pulled -> pulled.event().type().equals("channel.deleted"))
                .forEach(pulled -> index.forgetAll(
                        "channelId", UUID.fromString(pulled.event().data().getString("id"))));
    }

    /** Nothing to do: what is missed here is missing in beep-messaging, from which the index is made anew. */
    @Override
    public void rebuild() {}
}

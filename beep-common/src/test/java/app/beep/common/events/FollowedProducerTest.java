package app.beep.common.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.service.Threads;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-06")
class FollowedProducerTest {
    private final Producer producer = new Producer();
    private final Listener listener = new Listener();
    private final Wire wire = new Wire();
    private final FollowedProducer follower = new FollowedProducer("messaging", listener, producer, wire::connect);

    @AfterEach
    void stop() {
        follower.stop();
    }

    @Test
    void an_event_that_is_published_is_handled_once_although_its_position_follows() {
        begin();
        var event = producer.commits();
        wire.publishes(event);
        wire.announces(producer.log);

        await().until(() -> listener.ids().size() == 1);
        wire.announces(producer.log);
        await().until(follower::caughtUp);
        assertThat(listener.ids()).containsExactly(event.id());
        assertThat(producer.pulls).hasValue(1);
    }

    @Test
    void an_event_that_redis_lost_is_pulled_when_its_position_arrives() {
        begin();
        var lost = producer.commits();
        wire.announces(producer.log);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(lost.id()));
    }

    @Test
    void positions_that_were_lost_too_are_noticed_with_the_next_ones() {
        begin();
        var lost = producer.commits();
        var heard = producer.commits();
        wire.publishes(heard);
        wire.announces(List.of(heard), 2);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactlyInAnyOrder(lost.id(), heard.id()));
    }

    @Test
    void while_the_subscription_is_down_events_are_pulled() {
        wire.alive = false;
        begin();
        var event = producer.commits();

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(event.id()));
    }

    @Test
    void what_is_no_envelope_is_refused_and_the_next_event_is_handled() {
        begin();
        wire.sends("beep:messaging:events", "{\"type\":\"message.created\"}");
        wire.sends("beep:messaging:positions", "nonsense");
        var event = producer.commits();
        wire.publishes(event);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(event.id()));
    }

    @Test
    void after_a_gap_that_cannot_be_filled_the_truth_is_looked_at_again() {
        begin();
        producer.commits();
        producer.forgets = true;
        wire.announces(producer.log);

        await().until(() -> listener.rebuilds.get() == 2);
    }

    private void begin() {
        follower.start(new DaemonThreads());
        await().until(() -> producer.pulls.get() == 1);
    }

    private static final class Wire {
        private BiConsumer<String, String> receiver = (channel, text) -> {};
        private volatile boolean alive = true;

        Feed connect(BiConsumer<String, String> to) {
            receiver = to;
            return new Feed() {
                @Override
                public void start(Threads threads) {}

                @Override
                public void stop() {}

                @Override
                public boolean alive() {
                    return alive;
                }
            };
        }

        void sends(String channel, String text) {
            receiver.accept(channel, text);
        }

        void publishes(Event event) {
            sends("beep:messaging:events", EventJson.write(event).toString());
        }

        void announces(List<Event> events) {
            announces(events, events.size());
        }

        void announces(List<Event> events, long head) {
            var ids = Json.createArrayBuilder();
            events.forEach(event -> ids.add(event.id().toString()));
            sends(
                    "beep:messaging:positions",
                    Json.createObjectBuilder()
                            .add("head", head)
                            .add("ids", ids)
                            .build()
                            .toString());
        }
    }

    private static final class Listener implements EventListener {
        private final List<Event> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger rebuilds = new AtomicInteger();

        @Override
        public void on(Event event) {
            events.add(event);
        }

        @Override
        public void rebuild() {
            rebuilds.incrementAndGet();
        }

        List<UUID> ids() {
            return events.stream().map(Event::id).toList();
        }
    }
}

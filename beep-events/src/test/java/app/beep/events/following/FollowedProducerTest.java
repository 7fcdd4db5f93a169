package app.beep.events.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.ids.EventId;
import app.beep.common.ids.UserId;
import app.beep.common.service.Threads;
import app.beep.events.Audience;
import app.beep.events.DaemonThreads;
import app.beep.events.Event;
import app.beep.events.Positions;
import app.beep.events.Producer;
import app.beep.events.PublishedEvent;
import app.beep.events.Topic;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-06")
class FollowedProducerTest {
    private static final Topic[] EVERY_SERVER = IntStream.range(0, 64)
            .mapToObj(share -> new Topic("events:" + share))
            .toArray(Topic[]::new);

    private final Producer producer = new Producer();
    private final Listener listener = new Listener();
    private final Wire wire = new Wire();
    private final Interests interests = Interests.of(EVERY_SERVER);
    private final FollowedProducer follower = new FollowedProducer(
            "messaging", interests, listener.events::add, listener.rebuilds::incrementAndGet, producer, wire::connect);

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
    void what_is_of_no_interest_is_neither_missed_nor_handled() {
        begin();
        producer.commits(new Audience.User(new UserId(UUID.randomUUID())));
        wire.announces(producer.log);
        await().until(follower::caughtUp);
        var heard = producer.commits();
        wire.announces(producer.log.subList(1, 2), 2);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(heard.id()));
    }

    @Test
    void an_interest_that_comes_later_brings_what_happens_from_then_on() {
        begin();
        var person = new UserId(UUID.randomUUID());
        assertThat(interests.want(Topic.of(new Audience.User(person), null))).isCompleted();
        var lost = producer.commits(new Audience.User(person));
        wire.announces(producer.log);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(lost.id()));
    }

    @Test
    void after_a_gap_that_cannot_be_filled_the_truth_is_looked_at_again() {
        begin();
        producer.commits();
        producer.forgets = true;
        wire.announces(producer.log);

        await().until(() -> listener.rebuilds.get() == 2);
    }

    @Test
    void a_producer_that_does_not_answer_a_pull_delays_nothing_that_redis_brings() {
        begin();
        producer.busy.lock();
        try {
            var lost = producer.commits();
            wire.announces(producer.log);
            await().until(() -> producer.pulls.get() == 2);
            var heard = producer.commits();
            wire.publishes(heard);
            wire.announces(List.of(heard), 2);
            await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(heard.id()));

            producer.busy.unlock();
            await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(heard.id(), lost.id()));
            await().until(follower::caughtUp);
        } finally {
            if (producer.busy.isHeldByCurrentThread()) {
                producer.busy.unlock();
            }
        }
    }

    @Test
    void a_pull_that_fails_is_made_again() {
        begin();
        var lost = producer.commits();
        producer.failures.set(2);
        wire.announces(producer.log);

        await().untilAsserted(() -> assertThat(listener.ids()).containsExactly(lost.id()));
        await().until(follower::caughtUp);
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
            Topic.of(event.audience(), null)
                    .forEach(topic -> sends(
                            topic.channel("messaging"), PublishedEvent.of(event).text()));
        }

        void announces(List<Event> events) {
            announces(events, events.size());
        }

        void announces(List<Event> events, long head) {
            var numbered = events.stream()
                    .map(event -> new Positions.Numbered(event.id(), Topic.of(event.audience(), null)))
                    .toList();
            sends("beep:messaging:positions", new Positions(head, numbered).text());
        }
    }

    private static final class Listener {
        private final List<PublishedEvent> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger rebuilds = new AtomicInteger();

        List<EventId> ids() {
            return events.stream().map(event -> event.header().id()).toList();
        }
    }
}

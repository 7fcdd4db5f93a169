package app.beep.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.events.DaemonThreads;
import app.beep.events.Producer;
import app.beep.events.PublishedEvent;
import app.beep.events.following.Feed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-06")
class ConsumptionTest {
    private final Producer producer = new Producer();
    private final Cursors cursors = new Cursors();
    private final Work work = new Work();
    private volatile boolean leads = true;
    private volatile boolean redis;
    private @Nullable WakeUp wakeUp;
    private final Consumption consumption =
            new Consumption(work, producer, cursors, () -> leads, this::wire, Duration.ofMillis(1));

    @AfterEach
    void stop() {
        consumption.stop();
    }

    @Test
    void the_first_start_rebuilds_and_goes_on_from_the_head() {
        producer.commits();
        begin();
        producer.commits();

        await().untilAsserted(() -> assertThat(work.positions).containsExactly(2L));
        assertThat(work.rebuilds).hasValue(1);
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() {
        cursors.stored.set(1);
        producer.commits();
        producer.commits();
        begin();

        await().untilAsserted(() -> assertThat(work.positions).containsExactly(2L));
        assertThat(work.rebuilds).hasValue(0);
    }

    @Test
    void a_published_position_is_a_wake_up_and_nothing_else() {
        redis = true;
        cursors.stored.set(0);
        begin();
        await().until(() -> producer.pulls.get() == 1);
        producer.commits();
        wakeUp.receive("beep:messaging:positions", "nonsense");
        wakeUp.receive("beep:messaging:positions", "1");

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(work.positions).containsExactly(1L));
    }

    @Test
    void while_something_is_down_the_event_waits_and_is_not_lost() {
        cursors.stored.set(0);
        work.outages.set(5);
        producer.commits();
        begin();

        await().untilAsserted(() -> assertThat(work.positions).containsExactly(1L));
        assertThat(consumption.setAside()).isZero();
    }

    @Test
    void an_event_that_can_never_be_handled_is_set_aside_and_the_others_are_handled() {
        cursors.stored.set(0);
        work.poison = position -> position == 2;
        producer.commits();
        producer.commits();
        producer.commits();
        begin();

        await().untilAsserted(() -> assertThat(work.positions).containsExactly(1L, 3L));
        assertThat(consumption.setAside()).isOne();
        assertThat(cursors.setAside).containsExactly(2L);
    }

    @Test
    void a_cursor_that_is_too_old_rebuilds() {
        cursors.stored.set(0);
        producer.commits();
        producer.forgets = true;
        begin();

        await().until(() -> work.rebuilds.get() == 1 && cursors.stored.get() == 1);
    }

    @Test
    void an_effect_that_is_lost_is_rebuilt() {
        cursors.stored.set(0);
        begin();
        work.lost = true;

        await().until(() -> work.rebuilds.get() == 1);
    }

    @Test
    void whether_the_effect_is_lost_is_not_asked_for_every_event() {
        cursors.stored.set(0);
        begin();
        for (var position = 1L; position <= 3; position++) {
            var reached = position;
            producer.commits();
            await().until(() -> work.positions.contains(reached));
        }

        assertThat(work.looks).hasValue(1);
    }

    @Test
    void nothing_is_handled_without_the_lead_and_all_of_it_once_it_is_gained() {
        cursors.stored.set(0);
        leads = false;
        producer.commits();
        begin();
        await().during(Duration.ofMillis(300)).until(() -> producer.pulls.get() == 0);
        leads = true;

        await().untilAsserted(() -> assertThat(work.positions).containsExactly(1L));
    }

    @Test
    void how_many_events_wait_is_known() {
        cursors.stored.set(0);
        work.outages.set(Integer.MAX_VALUE);
        producer.commits();
        producer.commits();
        begin();

        await().until(() -> consumption.behind() == 2);
    }

    private void begin() {
        consumption.start(new DaemonThreads());
        if (cursors.stored.get() < 0) {
            await().until(() -> cursors.stored.get() >= 0);
        }
    }

    private Feed wire(WakeUp receiver) {
        wakeUp = receiver;
        return new Feed() {
            @Override
            public void start(Threads threads) {}

            @Override
            public void stop() {}

            @Override
            public boolean alive() {
                return redis;
            }
        };
    }

    /** A cursor in memory, that moves as the real one does. */
    private static final class Cursors extends EventCursors {
        private final AtomicLong stored = new AtomicLong(-1);
        private final List<Long> setAside = new CopyOnWriteArrayList<>();

        @Override
        public Optional<Long> position(EventConsumer consumer) {
            var position = stored.get();
            return position < 0 ? Optional.empty() : Optional.of(position);
        }

        @Override
        public boolean advance(EventConsumer consumer, List<PublishedEvent> batch) {
            consumer.handle(batch);
            stored.set(batch.getLast().position());
            return true;
        }

        @Override
        public boolean setAside(EventConsumer consumer, PublishedEvent broken, Throwable failure) {
            setAside.add(broken.position());
            stored.set(broken.position());
            return true;
        }

        @Override
        public void put(EventConsumer consumer, long position) {
            stored.set(position);
        }
    }

    private static final class Work implements EventConsumer {
        private final List<Long> positions = new CopyOnWriteArrayList<>();
        private final AtomicInteger rebuilds = new AtomicInteger();
        private final AtomicInteger outages = new AtomicInteger();
        private volatile LongPredicate poison = position -> false;
        private final AtomicInteger looks = new AtomicInteger();
        private volatile boolean lost;

        @Override
        public String name() {
            return "work";
        }

        @Override
        public String producer() {
            return "messaging";
        }

        @Override
        public void handle(List<PublishedEvent> batch) {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw ProblemException.unavailable("The index");
            }
            if (batch.stream().anyMatch(event -> poison.test(event.position()))) {
                throw new IllegalStateException("poison");
            }
            batch.forEach(event -> positions.add(event.position()));
        }

        @Override
        public void rebuild() {
            rebuilds.incrementAndGet();
            lost = false;
        }

        @Override
        public boolean isLost() {
            looks.incrementAndGet();
            return lost;
        }
    }
}

package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);
    private final List<String> had = new ArrayList<>();

    @Test
    void as_many_as_may_have_their_turn_at_once_and_the_others_in_their_order() {
        List.of("first", "second", "third", "fourth").forEach(this::takes);
        assertThat(had).containsExactly("first", "second");
        turns.leave("a");
        assertThat(had).containsExactly("first", "second", "third");
        turns.leave("a");
        assertThat(had).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void nobody_waits_for_those_of_another_name() {
        List.of("first", "second", "third").forEach(this::takes);
        turns.take("b", () -> had.add("another"));
        assertThat(had).containsExactly("first", "second", "another");
    }

    @Test
    void turns_that_are_over_are_forgotten() {
        List.of("first", "second", "third").forEach(this::takes);
        for (int number = 0; number < 3; number++) {
            turns.leave("a");
        }
        assertThat(turns)
                .extracting("there")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .isEmpty();
        takes("again");
        assertThat(had).contains("again");
    }

    @Test
    void of_many_threads_never_more_than_may_and_in_the_end_all_have_had_theirs() throws InterruptedException {
        var there = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < 2_000; number++) {
                threads.execute(() -> turns.take(
                        "a",
                        () -> threads.execute(() -> {
                            most.accumulateAndGet(there.incrementAndGet(), Math::max);
                            there.decrementAndGet();
                            done.incrementAndGet();
                            turns.leave("a");
                        })));
            }
            org.awaitility.Awaitility.await().until(() -> done.get() == 2_000);
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }

    private void takes(String what) {
        turns.take("a", () -> had.add(what));
    }
}

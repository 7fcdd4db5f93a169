package app.beep.notify.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final ManualThreads threads = new ManualThreads();
    private final List<List<Integer>> reads = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private final Batches<Integer, String> batches = new Batches<>(3, threads, this::read);

    private Map<Integer, String> read(List<Integer> keys) {
        reads.add(keys);
        var happens = meanwhile;
        meanwhile = () -> {};
        happens.run();
        return keys.stream().filter(key -> key >= 0).collect(Collectors.toMap(Function.identity(), Object::toString));
    }

    @Test
    void whoever_asks_gets_its_own_answer() {
        var one = batches.get(1);
        var two = batches.get(2);
        threads.runAll();
        assertThat(one).isCompletedWithValue("1");
        assertThat(two).isCompletedWithValue("2");
    }

    @Test
    void those_who_ask_during_a_read_share_the_next_one() {
        meanwhile = () -> {
            batches.get(2);
            batches.get(3);
        };
        batches.get(1);
        threads.runAll();
        assertThat(reads).containsExactly(List.of(1), List.of(2, 3));
    }

    @Test
    void no_more_than_so_many_are_read_at_once() {
        IntStream.range(0, 7).forEach(batches::get);
        threads.runAll();
        assertThat(reads).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void what_is_not_there_is_null() {
        var nothing = batches.get(-1);
        threads.runAll();
        assertThat(nothing).isCompletedWithValue(null);
    }

    @Test
    void a_read_that_fails_fails_those_who_asked_for_it_only() {
        meanwhile = () -> {
            throw new IllegalStateException("down");
        };
        var failed = batches.get(1);
        threads.runAll();
        var later = batches.get(1);
        threads.runAll();
        assertThat(failed).isCompletedExceptionally();
        assertThat(later).isCompletedWithValue("1");
    }
}

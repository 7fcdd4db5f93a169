package app.beep.common.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private final Together<String, String> together = new Together<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> truth = new AtomicReference<>("before");

    @Test
    void who_asks_alone_is_answered_each_time() {
        assertThat(together.ask("a", this::look)).isEqualTo("before");
        truth.set("after");

        assertThat(together.ask("a", this::look)).isEqualTo("after");
        assertThat(asked).hasValue(2);
    }

    @Test
    void many_who_come_during_a_question_share_the_next_one_and_hear_what_was_written_before_they_came()
            throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var first = CompletableFuture.supplyAsync(
                    () -> together.ask("a", () -> {
                        var read = look();
                        underWay.countDown();
                        waitFor(goOn);
                        return read;
                    }),
                    threads);
            underWay.await();
            truth.set("after");
            var heard = new CopyOnWriteArrayList<String>();
            var late = IntStream.range(0, 20)
                    .mapToObj(each -> Thread.ofPlatform().start(() -> heard.add(together.ask("a", this::look))))
                    .toList();
            await().until(() -> late.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
            goOn.countDown();
            for (var thread : late) {
                thread.join();
            }

            assertThat(first.get()).isEqualTo("before");
            assertThat(heard).hasSize(20).containsOnly("after");
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void a_failure_is_heard_by_all_who_gathered_and_by_nobody_after() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var goOn = new CountDownLatch(1);
            Supplier<String> broken = () -> {
                asked.incrementAndGet();
                waitFor(goOn);
                throw new IllegalStateException("down");
            };
            var first = CompletableFuture.supplyAsync(() -> together.ask("a", broken), threads);
            await().until(() -> asked.get() == 1);
            var others = List.of(
                    CompletableFuture.supplyAsync(() -> together.ask("a", broken), threads),
                    CompletableFuture.supplyAsync(() -> together.ask("a", broken), threads));
            goOn.countDown();

            assertThatThrownBy(first::join).hasRootCauseMessage("down");
            others.forEach(other -> assertThatThrownBy(other::join).hasRootCauseMessage("down"));
        }
        assertThat(together.ask("a", this::look)).isEqualTo("before");
    }

    private String look() {
        asked.incrementAndGet();
        return truth.get();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

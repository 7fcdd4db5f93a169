package app.beep.auth.peers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-OPS-00")
class PlacesTest {
    private final CountDownLatch answered = new CountDownLatch(1);

    @Test
    void whoever_finds_no_place_waits_for_one() throws Exception {
        var places = new Places(1, Duration.ofSeconds(30));
        var first = occupied(places);
        var second = CompletableFuture.supplyAsync(() -> places.ask(() -> "second"));
        assertThat(second).isNotDone();
        answered.countDown();
        assertThat(first.get()).isEqualTo("first");
        assertThat(second.get()).isEqualTo("second");
    }

    @Test
    void and_is_refused_when_none_becomes_free_in_time() throws Exception {
        var places = new Places(1, Duration.ofMillis(10));
        var first = occupied(places);
        assertThatThrownBy(() -> places.ask(() -> "second")).isInstanceOf(BulkheadException.class);
        answered.countDown();
        first.get();
        assertThat(places.ask(() -> "third")).isEqualTo("third");
    }

    /** Somebody who asks until the test lets the answer come. */
    private CompletableFuture<String> occupied(Places places) throws InterruptedException {
        var asking = new CountDownLatch(1);
        var occupied = CompletableFuture.supplyAsync(() -> places.ask(() -> {
            asking.countDown();
            awaitAnswer();
            return "first";
        }));
        asking.await();
        return occupied;
    }

    private void awaitAnswer() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

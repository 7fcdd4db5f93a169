package app.beep.common.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.ids.UserId;
import app.beep.common.problem.ProblemException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharesTest {
    private final Shares shares = new Shares(3);
    private final UserId alice = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());

    @Test
    void nobody_has_more_places_than_one_may_have_and_others_have_theirs() {
        var first = shares.take(alice);
        shares.take(alice);
        shares.take(alice);
        assertThatThrownBy(() -> shares.take(alice)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(429);
            assertThat(refused.problem().retryAfter()).isPositive();
        });
        shares.take(bob);

        first.close();
        shares.take(alice);
    }

    @Test
    void of_many_who_come_at_once_as_many_get_in_as_there_are_places() throws Exception {
        var entered = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            for (int i = 0; i < 50; i++) {
                threads.submit(() -> {
                    start.await();
                    shares.take(alice);
                    return entered.incrementAndGet();
                });
            }
            start.countDown();
        }

        assertThat(entered).hasValue(3);
    }

    @Test
    void who_has_patience_gets_the_place_that_becomes_free() throws Exception {
        var patient = new Shares(1, Duration.ofMinutes(1));
        var first = patient.take(alice);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var second = threads.submit(() -> patient.take(alice));
            patient.take(bob);
            first.close();
            second.get(10, TimeUnit.SECONDS).close();
        }
        patient.take(alice).close();
    }

    @Test
    void patience_ends() {
        var hasty = new Shares(1, Duration.ofMillis(1));
        hasty.take(alice);

        assertThatThrownBy(() -> hasty.take(alice)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_few_of_a_person_may_wait_and_the_next_is_refused_at_once() {
        var patient = new Shares(1, Duration.ofMinutes(1));
        var first = patient.take(alice);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                threads.submit(() -> patient.take(alice).close());
            }
            Awaitility.await().until(() -> patient.of(alice) == 4);

            assertThatThrownBy(() -> patient.take(alice)).isInstanceOf(ProblemException.class);
            first.close();
        }
        assertThat(patient.of(alice)).isZero();
    }
}

package app.beep.common.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-OPS-04")
class DeadlockTest {
    private final CyclicBarrier bothHaveOne = new CyclicBarrier(2);

    @Test
    void threads_that_wait_for_each_other_are_named_for_as_long_as_they_do() {
        var first = new ReentrantLock();
        var second = new ReentrantLock();
        assertThat(Deadlock.described()).isEmpty();

        var arthur = Thread.ofPlatform().name("arthur").start(() -> take(first, second));
        var ford = Thread.ofPlatform().name("ford").start(() -> take(second, first));

        await().untilAsserted(() ->
                assertThat(Deadlock.described()).contains("arthur for ", " of ford", "ford for ", " of arthur"));
        arthur.interrupt();
        ford.interrupt();
        await().untilAsserted(() -> assertThat(Deadlock.described()).isEmpty());
    }

    private void take(Lock one, Lock other) {
        one.lock();
        try {
            bothHaveOne.await();
            other.lockInterruptibly();
            other.unlock();
        } catch (Exception interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            one.unlock();
        }
    }
}

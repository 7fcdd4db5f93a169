package app.beep.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnhurriedTest {
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Part part = new Part();
    private final Unhurried unhurried = new Unhurried(part, said::add);

    @Test
    void nobody_waits_for_its_start() {
        unhurried.start();

        assertThat(part.state).isEqualTo(ProcessState.STOPPED);
        part.patience.countDown();
        await().until(() -> unhurried.status().state() == ProcessState.READY);
    }

    @Test
    void stopping_ends_a_start_that_goes_on() {
        unhurried.start();
        unhurried.stop();

        assertThat(part.state).isEqualTo(ProcessState.STOPPED);
        assertThat(said).isEmpty();
    }

    @Test
    void one_that_breaks_off_is_tried_again() {
        part.failures.set(2);
        part.patience.countDown();

        unhurried.start();

        await().until(() -> unhurried.status().state() == ProcessState.READY);
        assertThat(said).hasSize(2).allMatch(sentence -> sentence.startsWith("Beep goes on without part"));
    }

    @Test
    void one_that_always_breaks_off_can_be_stopped() {
        part.failures.set(Integer.MAX_VALUE);
        part.patience.countDown();
        unhurried.start();
        await().until(() -> said.size() > 1);

        unhurried.stop();

        assertThat(part.state).isEqualTo(ProcessState.STOPPED);
    }

    private static final class Part implements Component {
        private final CountDownLatch patience = new CountDownLatch(1);
        private volatile ProcessState state = ProcessState.STOPPED;
        private final AtomicInteger failures = new AtomicInteger();

        @Override
        public String name() {
            return "part";
        }

        @Override
        public ProcessStatus status() {
            return new ProcessStatus(name(), 0, 0, state, 0);
        }

        @Override
        public void start() {
            try {
                patience.await();
            } catch (InterruptedException e) {
                throw new StartupProblem("interrupted", e);
            }
            if (failures.getAndDecrement() > 0) {
                throw new StartupProblem("broken off");
            }
            state = ProcessState.READY;
        }

        @Override
        public void kill() {
            stop();
        }

        @Override
        public void stop() {
            state = ProcessState.STOPPED;
        }
    }
}

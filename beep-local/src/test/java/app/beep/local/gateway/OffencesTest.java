package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OffencesTest {
    private long now = Long.MAX_VALUE - 7;
    private final Offences offences = new Offences(() -> now);

    @Test
    void a_few_are_forgiven() {
        adds(20, "a");
        assertThat(offences.areTooMany("a")).isFalse();
    }

    @Test
    void more_than_that_are_too_many_of_this_address_and_of_no_other() {
        adds(21, "a");
        assertThat(offences.areTooMany("a")).isTrue();
        assertThat(offences.areTooMany("b")).isFalse();
    }

    @Test
    void one_more_is_forgiven_each_second() {
        adds(23, "a");
        passes(2);
        assertThat(offences.areTooMany("a")).isTrue();
        passes(1);
        assertThat(offences.areTooMany("a")).isFalse();
    }

    @Test
    void nobody_waits_for_ever() {
        adds(10_000, "a");
        passes(Offences.FORGIVEN_AFTER_SECONDS);
        assertThat(offences.areTooMany("a")).isFalse();
    }

    @Test
    void what_was_long_ago_does_not_count() {
        adds(20, "a");
        passes(3_600);
        adds(20, "a");
        assertThat(offences.areTooMany("a")).isFalse();
    }

    @Test
    void addresses_are_forgotten() {
        IntStream.range(0, 2_000).forEach(number -> offences.add("a" + number));
        passes(2);
        offences.add("b");
        assertThat(offences)
                .extracting("forgivenAt")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .hasSize(1);
    }

    private void adds(int many, String address) {
        for (int number = 0; number < many; number++) {
            offences.add(address);
        }
    }

    private void passes(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}

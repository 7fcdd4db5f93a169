package app.beep.auth.attempts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.auth.attempts.entity.Guard.Visitor;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-09")
class LoginLimitsTest {
    private static final Visitor STRANGER = Visitor.to("alice", "10.0.0.1");
    private static final Visitor OWNER = Visitor.to("alice", "10.9.9.9");

    private final Guard guard = new Guard();

    @Test
    void five_failures_of_an_address_within_a_minute_of_the_first_and_no_more() {
        for (int failure = 0; failure < 5; failure++) {
            assertThat(guard.guesses(Visitor.to("person-" + failure, "10.0.0.1")))
                    .isEqualTo(new Verdict.Granted());
            guard.passes(Duration.ofSeconds(10));
        }
        assertThat(guard.guesses(Visitor.to("another", "10.0.0.1")))
                .isEqualTo(new Verdict.Refused(guard.now().plusSeconds(10)));
        assertThat(guard.lets(Visitor.to("another", "10.0.0.2"))).isTrue();
        guard.passes(Duration.ofSeconds(10));
        assertThat(guard.lets(Visitor.to("another", "10.0.0.1"))).isTrue();
    }

    @Test
    void attempts_under_way_count_until_they_are_decided() {
        var underWay =
                IntStream.range(0, 5).mapToObj(i -> guard.attempt(STRANGER)).toList();
        underWay.forEach(attempt -> assertThat(guard.begins(attempt)).isEqualTo(new Verdict.Granted()));
        assertThat(guard.begins(guard.attempt(STRANGER))).isEqualTo(new Verdict.Undecided());

        guard.succeeds(underWay.getFirst());
        assertThat(guard.lets(STRANGER)).isTrue();

        underWay.stream().skip(1).forEach(guard::fails);
        assertThat(guard.guesses(STRANGER)).isEqualTo(new Verdict.Granted());
        assertThat(guard.guesses(STRANGER)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void an_attempt_whose_instance_died_is_not_waited_for_for_ever() {
        IntStream.range(0, 5).forEach(i -> guard.begins(guard.attempt(STRANGER)));
        assertThat(guard.lets(STRANGER)).isFalse();
        guard.passes(Trail.LONGEST_ATTEMPT);
        assertThat(guard.lets(STRANGER)).isTrue();
    }

    @Test
    void an_attempt_of_which_nothing_is_known_leaves_no_trail() {
        for (int i = 0; i < 50; i++) {
            assertThat(guard.lets(STRANGER)).isTrue();
        }
    }

    @Test
    void what_is_refused_is_no_failure_and_does_not_make_the_wait_longer() {
        IntStream.range(0, 5).forEach(i -> guard.guesses(STRANGER));
        for (int second = 0; second < 60; second++) {
            assertThat(guard.guesses(STRANGER)).isInstanceOf(Verdict.Refused.class);
            guard.passes(Duration.ofSeconds(1));
        }
        assertThat(guard.lets(STRANGER)).isTrue();
    }

    @Test
    void whoever_guesses_at_one_account_from_one_address_waits_longer_and_longer() {
        IntStream.range(0, 5).forEach(i -> guard.guesses(STRANGER));
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            guard.passes(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(guard.guesses(STRANGER)).isInstanceOf(Verdict.Refused.class);
            guard.passes(Duration.ofSeconds(1));
            assertThat(guard.guesses(STRANGER)).isEqualTo(new Verdict.Granted());
        }
    }

    @Test
    void one_address_that_guesses_for_an_hour_locks_nobody_out_elsewhere() {
        for (int second = 0; second < 3600; second++) {
            guard.guesses(STRANGER);
            assertThat(guard.lets(OWNER)).isTrue();
            guard.passes(Duration.ofSeconds(1));
        }
    }

    @Test
    void many_addresses_that_guess_at_one_account_wait_a_minute_at_most_and_the_known_device_never() {
        var home = OWNER.on(Device.unknown().with("alice", guard.now()));
        for (int address = 0; address < 60; address++) {
            guard.guesses(Visitor.to("alice", "10.1.0." + address));
            assertThat(guard.lets(home)).isTrue();
        }
        assertThat(guard.lets(OWNER)).isFalse();
        guard.passes(Duration.ofMinutes(1));
        assertThat(guard.lets(OWNER)).isTrue();
    }

    @Test
    void strangers_get_no_more_than_a_guess_a_minute_at_an_account_from_however_many_addresses() {
        var guesses = 0;
        for (int second = 0; second < 3600; second++) {
            for (int address = 0; address < 10; address++) {
                var visitor = Visitor.to("alice", "10.%d.%d.%d".formatted(address, second / 200, second % 200));
                if (guard.guesses(visitor) instanceof Verdict.Granted) {
                    guesses++;
                }
            }
            guard.passes(Duration.ofSeconds(1));
        }
        assertThat(guesses).isBetween(60, 90);
    }

    @Test
    void a_device_is_known_to_the_accounts_that_logged_in_on_it_and_no_other() {
        var mallorys = Device.unknown().with("mallory", guard.now());
        IntStream.range(0, 30).forEach(address -> guard.guesses(Visitor.to("alice", "10.1.0." + address)));
        assertThat(guard.lets(OWNER.on(mallorys))).isFalse();
    }

    @Test
    void a_known_device_in_the_wrong_hands_is_no_way_to_guess_on() {
        var stolen = Device.unknown().with("alice", guard.now());
        for (int address = 0; address < 10; address++) {
            assertThat(guard.guesses(Visitor.to("alice", "10.2.0." + address).on(stolen)))
                    .isEqualTo(new Verdict.Granted());
        }
        assertThat(guard.guesses(Visitor.to("alice", "10.2.0.99").on(stolen))).isInstanceOf(Verdict.Refused.class);
        assertThat(guard.lets(OWNER)).isTrue();
    }

    @Test
    void somebody_who_remembers_the_password_at_last_starts_afresh() {
        IntStream.range(0, 4).forEach(i -> guard.guesses(OWNER));
        var right = guard.attempt(OWNER);
        guard.begins(right);
        guard.succeeds(right);
        guard.passes(Duration.ofMinutes(1));
        IntStream.range(0, 4).forEach(i -> assertThat(guard.guesses(OWNER)).isEqualTo(new Verdict.Granted()));
    }

    @Test
    void one_households_ipv6_addresses_are_one() {
        IntStream.range(0, 5).forEach(i -> guard.guesses(Visitor.to("person-" + i, "2001:db8:1:2::" + (i + 1))));
        assertThat(guard.lets(Visitor.to("alice", "2001:db8:1:2:ffff::1"))).isFalse();
        assertThat(guard.lets(Visitor.to("alice", "2001:db8:1:3::1"))).isTrue();
    }
}

package app.beep.auth.attempts.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.auth.attempts.entity.Attempt;
import app.beep.auth.attempts.entity.Device;
import app.beep.auth.attempts.entity.LoginLimits;
import app.beep.auth.attempts.entity.Network;
import app.beep.auth.attempts.entity.Verdict;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-AUTH-09")
class LocalTrailsTest {
    private final LocalTrails trails = new LocalTrails();

    @Test
    void of_many_attempts_at_once_as_many_are_let_through_as_may_fail() {
        var limits = LoginLimits.of(5);
        var now = Instant.now();
        var granted = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    var attempt = Attempt.of(limits.of("alice", Network.of("10.0.0.1"), Device.unknown()));
                    return trails.change(attempt.watched(), known -> attempt.begin(known, now));
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Verdict.Granted.class::isInstance)
                .count();
        assertThat(granted).isEqualTo(5);
    }
}

package app.beep.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.beep.common.problem.ProblemException;
import app.beep.common.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {

    @Test
    void a_body_of_the_very_limit_is_read() throws IOException {
        assertThat(new LimitedBody(new ByteArrayInputStream(new byte[1000]), 1000).readAllBytes())
                .hasSize(1000);
    }

    @Test
    void a_body_without_end_is_given_up_soon_after_the_limit() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 'x';
            }
        };

        var refused = catchThrowableOfType(ProblemException.class, () -> new LimitedBody(endless, 1000).readAllBytes());

        assertThat(refused.problem().type()).isEqualTo(ProblemType.TOO_LARGE);
        assertThat(read.get()).isLessThan(50_000);
    }

    @Test
    void octets_read_one_by_one_and_skipped_ones_count_too() throws IOException {
        var body = new LimitedBody(new ByteArrayInputStream(new byte[20]), 10);
        assertThat(body.skip(9)).isEqualTo(9);
        assertThat(body.read()).isZero();

        assertThat(catchThrowableOfType(ProblemException.class, body::read)).isNotNull();
    }
}

package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RT-07")
class FrameGateTest {
    private static final byte[] HEAD = {(byte) 0x81, (byte) 0x8a, 0, 0, 0, 0};
    private static final byte[] TOO_LONG = {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0};

    private final AtomicInteger offences = new AtomicInteger();
    private final EmbeddedChannel client = new EmbeddedChannel();
    private final FrameGate gate = new FrameGate(client, offences::incrementAndGet);
    private final List<Integer> passed = new ArrayList<>();

    @AfterEach
    void close() {
        client.finishAndReleaseAll();
    }

    @Test
    void whole_frames_are_followed_by_no_pause() {
        says(HEAD);
        says(new byte[10]);
        assertThat(passed).containsExactly(16);
        assertThat(gate.pauseMillis()).isZero();
    }

    @Test
    void each_further_piece_of_a_frame_is_waited_for_a_little_longer() {
        says(HEAD);
        var pauses = new ArrayList<>(List.of(gate.pauseMillis()));
        for (int piece = 0; piece < 7; piece++) {
            says((byte) 0);
            pauses.add(gate.pauseMillis());
        }
        assertThat(pauses).containsExactly(1, 2, 4, 8, 16, 50, 50, 50);
        says(new byte[3]);
        assertThat(passed).containsExactly(16);
        assertThat(gate.pauseMillis()).isZero();
    }

    @Test
    void after_an_offence_nothing_passes_and_nothing_is_waited_for() {
        says(TOO_LONG);
        assertThat(offences).hasValue(1);
        assertThat(gate.pauseMillis()).isZero();
        says(HEAD);
        says(new byte[10]);
        assertThat(passed).isEmpty();
        ByteBuf close = client.readOutbound();
        assertThat(close.getUnsignedShort(2)).isEqualTo(1009);
        close.release();
    }

    private void says(byte... bytes) {
        gate.pass(Unpooled.copiedBuffer(bytes), whole -> {
            passed.add(whole.readableBytes());
            whole.release();
        });
    }
}

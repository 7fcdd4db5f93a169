package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.beep.local.gateway.WholeFrames.TooLong;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a client says, however the network cuts it. */
class WholeFramesTest {
    private static final int TEXT = 1;
    private static final int PING = 9;
    private static final int LAST = 128;

    private final WholeFrames frames = new WholeFrames(1_000);

    @Test
    void a_frame_waits_until_all_of_it_has_come() throws TooLong {
        var frame = frame(TEXT | LAST, 10);
        for (int at = 0; at < frame.length - 1; at++) {
            assertThat(taken(frame[at])).isEmpty();
        }
        assertThat(taken(frame[frame.length - 1])).isEqualTo(frame);
    }

    @Test
    void whole_frames_pass_and_the_beginning_of_the_next_waits() throws TooLong {
        var first = frame(TEXT | LAST, 200);
        var second = frame(PING | LAST, 5);
        assertThat(taken(together(first, Arrays.copyOf(second, 3)))).isEqualTo(first);
        assertThat(taken(Arrays.copyOfRange(second, 3, second.length))).isEqualTo(second);
    }

    @Test
    void nothing_is_lost_however_it_is_cut() throws TooLong {
        var random = new Random(20261126);
        var said = new ByteArrayOutputStream();
        for (int frame = 0; frame < 500; frame++) {
            said.writeBytes(frame(TEXT | LAST, random.nextInt(1_001)));
        }
        var bytes = said.toByteArray();
        var heard = new ByteArrayOutputStream();
        for (int at = 0, to; at < bytes.length; at = to) {
            to = Math.min(bytes.length, at + 1 + random.nextInt(3_000));
            heard.writeBytes(taken(Arrays.copyOfRange(bytes, at, to)));
        }
        assertThat(heard.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void a_message_that_announces_too_much_is_refused_with_its_head() {
        assertRefused(Arrays.copyOf(frame(TEXT | LAST, 1_001), 8));
        assertRefused(new byte[] {(byte) (TEXT | LAST), (byte) 255, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
        assertRefused(new byte[] {(byte) (TEXT | LAST), (byte) 255, -1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    @Test
    void a_message_in_parts_is_bounded_as_a_whole() throws TooLong {
        taken(frame(TEXT, 600));
        taken(frame(PING | LAST, 100));
        assertRefused(frame(0, 401));
    }

    @Test
    void the_next_message_may_be_as_long_again() throws TooLong {
        for (int message = 0; message < 10; message++) {
            taken(frame(TEXT, 600));
            assertThat(taken(frame(LAST, 400))).hasSize(400 + 8);
        }
    }

    @Test
    void a_frame_in_crumbs_is_refused() throws TooLong {
        var frame = frame(TEXT | LAST, 900);
        for (int at = 0; at < 128; at++) {
            assertThat(taken(frame[at])).isEmpty();
        }
        assertRefused(frame[128]);
    }

    @Test
    void frames_that_are_all_cut_in_the_middle_are_no_crumbs() throws TooLong {
        var frame = frame(TEXT | LAST, 20);
        taken(Arrays.copyOf(frame, 5));
        var cut = together(Arrays.copyOfRange(frame, 5, frame.length), Arrays.copyOf(frame, 5));
        for (int number = 0; number < 1_000; number++) {
            assertThat(taken(cut)).isEqualTo(frame);
        }
    }

    @Test
    void a_control_frame_is_small() {
        assertRefused(frame(PING | LAST, 126));
    }

    private void assertRefused(byte... bytes) {
        assertThatExceptionOfType(TooLong.class).isThrownBy(() -> taken(bytes));
    }

    private byte[] taken(byte... bytes) throws TooLong {
        ByteBuf whole = frames.take(Unpooled.wrappedBuffer(bytes));
        var copy = new byte[whole.readableBytes()];
        whole.readBytes(copy);
        whole.release();
        return copy;
    }

    private static byte[] together(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }

    private static byte[] frame(int first, int length) {
        var frame = ByteBuffer.allocate(length + (length < 126 ? 6 : 8)).put((byte) first);
        if (length < 126) {
            frame.put((byte) (128 | length));
        } else {
            frame.put((byte) (128 | 126)).putShort((short) length);
        }
        var payload = new byte[length];
        Arrays.fill(payload, (byte) 'x');
        return frame.putInt(42).put(payload).array();
    }
}

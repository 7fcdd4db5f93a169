package app.beep.local.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * What a client says over a WebSocket, frame by frame: a frame goes to the service when all of it has come, and a message,
 * in however many frames, is bounded. A frame that comes byte by byte is dear to read, so its pieces are counted too. The
 * service never keeps what a client has begun and does not end. For one thread.
 */
final class WholeFrames {
    private static final int CONTROL = 8;
    private static final int LAST = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int LENGTH = 0x7f;
    private static final int MASK = 0x80;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int EIGHT_BYTES_OF_LENGTH = 127;
    private static final int LARGEST_CONTROL = 125;
    private static final int NOT_KNOWN_YET = -1;

    /** Of a message of 64 KiB, when every packet of a poor line comes alone. */
    private static final int MOST_PIECES = 128;

    private final int most;
    private ByteBuf rest = Unpooled.EMPTY_BUFFER;
    private long messageSoFar;
    private int pieces;

    /** A message is longer than allowed, or comes in more pieces than a line makes of it. */
    @SuppressWarnings("serial")
    static final class TooLong extends Exception {
        TooLong() {
            super("a message that nobody takes", null, false, false);
        }
    }

    /** @param most bytes of a message */
    WholeFrames(int most) {
        this.most = most;
    }

    /** Takes what came, which is its own from then on, and gives the frames that are whole now; empty when none is. */
    ByteBuf take(ByteBuf came) throws TooLong {
        var all = together(came);
        int end = all.readerIndex();
        try {
            for (int length = frame(all, end); length != NOT_KNOWN_YET; length = frame(all, end)) {
                end += length;
            }
        } catch (TooLong tooLong) {
            all.release();
            throw tooLong;
        }
        var whole = all.readRetainedSlice(end - all.readerIndex());
        keep(all);
        countPieces(whole);
        return whole;
    }

    private void countPieces(ByteBuf whole) throws TooLong {
        pieces = whole.isReadable() || !rest.isReadable() ? 0 : pieces + 1;
        if (pieces > MOST_PIECES) {
            whole.release();
            throw new TooLong();
        }
    }

    /** In how many pieces that which is not whole has come by now; 0 when nothing has begun. */
    int pieces() {
        return pieces;
    }

    private ByteBuf together(ByteBuf came) {
        if (!rest.isReadable()) {
            return came;
        }
        var all = Unpooled.buffer(rest.readableBytes() + came.readableBytes());
        all.writeBytes(rest).writeBytes(came);
        rest.release();
        came.release();
        rest = Unpooled.EMPTY_BUFFER;
        return all;
    }

    /** A copy, because what is left of a small frame would keep the large buffer that it was read into. */
    private void keep(ByteBuf left) {
        rest = left.isReadable() ? Unpooled.copiedBuffer(left) : Unpooled.EMPTY_BUFFER;
        left.release();
    }

    /** The length of the frame that begins there, when all of it is there. */
    private int frame(ByteBuf bytes, int at) throws TooLong {
        int there = bytes.writerIndex() - at;
        if (there < 2) {
            return NOT_KNOWN_YET;
        }
        int first = bytes.getUnsignedByte(at);
        int second = bytes.getUnsignedByte(at + 1);
        int shortLength = second & LENGTH;
        int head = 2 + lengthBytes(shortLength) + ((second & MASK) == 0 ? 0 : 4);
        if (there < head) {
            return NOT_KNOWN_YET;
        }
        long payload = payload(bytes, at, shortLength);
        check((first & OPCODE) >= CONTROL, payload);
        if (there < head + payload) {
            return NOT_KNOWN_YET;
        }
        count(first, payload);
        return (int) (head + payload);
    }

    private static int lengthBytes(int shortLength) {
        return switch (shortLength) {
            case TWO_BYTES_OF_LENGTH -> 2;
            case EIGHT_BYTES_OF_LENGTH -> 8;
            default -> 0;
        };
    }

    private static long payload(ByteBuf bytes, int at, int shortLength) {
        return switch (shortLength) {
            case TWO_BYTES_OF_LENGTH -> bytes.getUnsignedShort(at + 2);
            case EIGHT_BYTES_OF_LENGTH -> bytes.getLong(at + 2);
            default -> shortLength;
        };
    }

    private void check(boolean control, long payload) throws TooLong {
        long allowed = control ? LARGEST_CONTROL : most - messageSoFar;
        if (payload < 0 || payload > allowed) {
            throw new TooLong();
        }
    }

    private void count(int first, long payload) {
        if ((first & OPCODE) < CONTROL) {
            messageSoFar = (first & LAST) == 0 ? messageSoFar + payload : 0;
        }
    }

    /** Nothing comes any more. */
    void end() {
        rest.release();
        rest = Unpooled.EMPTY_BUFFER;
    }
}

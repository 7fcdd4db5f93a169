package app.beep.local.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.function.Consumer;

/**
 * Lets what a client says over a WebSocket pass in whole frames; says 1009, and lets nothing more pass, when a message is
 * too long.
 */
final class FrameGate extends ChannelInboundHandlerAdapter {
    /** More than any service takes: how much that is, and with which code it closes, is for the service to say. */
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private static final byte[] CLOSE_TOO_BIG = {(byte) 0x88, 2, 1009 >> 8, (byte) 1009};

    private static final int LONGEST_PAUSE_MILLIS = 50;
    private static final int LONGEST_AFTER_PIECES = 6;
    private static final int OPCODE = 0x0f;
    private static final int CONTROL = 8;

    private final Channel client;
    private final WholeFrames frames = new WholeFrames(LARGEST_MESSAGE);
    private final Runnable onOffence;
    private boolean closed;
    private boolean heard;

    FrameGate(Channel client, Runnable onOffence) {
        this.client = client;
        this.onOffence = onOffence;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object bytes) {
        pass((ByteBuf) bytes, from::fireChannelRead);
    }

    /** Hands on what is whole of it. */
    void pass(ByteBuf bytes, Consumer<ByteBuf> on) {
        if (closed) {
            bytes.release();
            return;
        }
        try {
            var whole = frames.take(bytes);
            if (whole.isReadable()) {
                heard |= (whole.getByte(whole.readerIndex()) & OPCODE) < CONTROL;
                on.accept(whole);
            } else {
                whole.release();
            }
        } catch (WholeFrames.TooLong tooLong) {
            closed = true;
            frames.end();
            client.writeAndFlush(Unpooled.wrappedBuffer(CLOSE_TOO_BIG));
            onOffence.run();
        }
    }

    /** Whether the client has said anything; to answer that the connection closes is nothing. */
    boolean hasHeard() {
        return heard;
    }

    /**
     * How long more of an unfinished frame is not looked for: a moment, longer with each further piece, so that what drips
     * gathers before somebody bends down for it.
     */
    int pauseMillis() {
        int pieces = frames.pieces();
        if (closed || pieces == 0) {
            return 0;
        }
        return pieces < LONGEST_AFTER_PIECES ? 1 << (pieces - 1) : LONGEST_PAUSE_MILLIS;
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        frames.end();
        gone.fireChannelInactive();
    }
}

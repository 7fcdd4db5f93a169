package app.beep.local.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Closes in two steps. Where a connection is closed while octets of it are unread (the body of a request that was refused
 * by its head), the kernel takes back what was answered and the client reads nothing but that the connection was reset. So
 * the own side ends first, and what still comes is thrown away until the client has ended its side, for five seconds at most.
 */
final class Farewell extends ChannelDuplexHandler {
    private static final long LONGEST_MILLIS = 5000;
    private static final long READ_MILLIS = 50;

    private boolean begun;

    /** Closes at once, past all handlers: nothing more is awaited. */
    static void skip(Channel channel) {
        var first = channel.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }

    @Override
    public void close(ChannelHandlerContext connection, ChannelPromise closed) {
        if (begun) { // whoever closes once more gets the same end
            connection.channel().closeFuture().addListener(over -> closed.trySuccess());
            return;
        }
        if (!connection.channel().isActive() || !(connection.channel() instanceof DuplexChannel sides)) {
            connection.close(closed);
            return;
        }
        begun = true;
        connection.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(written -> {
            sides.shutdownOutput();
            connection.channel().config().setAutoRead(false);
            connection.executor().execute(() -> readOn(connection));
        });
        connection.executor().schedule(() -> connection.close(closed), LONGEST_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A little at a time: to throw away what somebody goes on sending shall cost nobody else's processor. */
    private static void readOn(ChannelHandlerContext connection) {
        if (connection.channel().isOpen()) {
            connection.read();
            connection.executor().schedule(() -> readOn(connection), READ_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whoever wanted to read on before the end came, and says so now, is not heard: the rest comes a little at a time. */
    @Override
    public void read(ChannelHandlerContext connection) {
        if (begun) {
            connection.channel().config().setAutoRead(false);
        } else {
            connection.read();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object octets) {
        if (begun) {
            ReferenceCountUtil.release(octets);
        } else {
            connection.fireChannelRead(octets);
        }
    }
}

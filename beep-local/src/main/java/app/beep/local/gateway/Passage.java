package app.beep.local.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.net.NetSocket;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One end of a joined pair of connections: what it receives goes to the other end as it is, in the buffer it was read
 * into. Nothing is read from an end while the other cannot take more; when one end goes, the other follows as soon as it
 * has got what was sent before. Both ends belong to one event loop.
 */
final class Passage extends ChannelInboundHandlerAdapter {
    /** In which a client can read why it is sent away. */
    private static final long LAST_WORDS_MILLIS = 1_000;

    private @Nullable Passage other;
    private @Nullable ChannelHandlerContext context;
    private boolean ended;
    private Runnable whenGone = () -> {};
    private IntSupplier pauseMillis = () -> 0;

    private Passage() {}

    /**
     * Joins two connections, ahead of everything else that handles them.
     *
     * @param client the same connection as its channel, as Vert.x sees it; what it has read already comes first. What the
     *     client says goes on frame by frame
     * @param onOffence what is to be done when it says more at once than anybody takes, or nothing until it is sent away
     */
    static void join(
            NetSocket client, Channel clientChannel, NetSocket service, Channel serviceChannel, Runnable onOffence) {
        var first = new Passage();
        var second = new Passage();
        first.other = second;
        second.other = first;
        var gate = new FrameGate(clientChannel, () -> {
            first.end(clientChannel);
            onOffence.run();
        });
        first.pauseMillis = gate::pauseMillis;
        second.whenGone = () -> {
            if (!gate.hasHeard() && clientChannel.isActive()) {
                onOffence.run();
            }
        };
        hand(client, bytes -> gate.pass(bytes, serviceChannel::writeAndFlush));
        hand(service, clientChannel::writeAndFlush);
        // What the two lines above ask for is done by the event loop, in this order: after it nothing waits in Vert.x.
        clientChannel.eventLoop().execute(() -> {
            clientChannel.pipeline().addFirst(gate, first);
            serviceChannel.pipeline().addFirst(second);
            first.awaitRoom();
            second.awaitRoom();
        });
    }

    private static void hand(NetSocket from, Consumer<ByteBuf> to) {
        from.handler(bytes -> to.accept(Unpooled.wrappedBuffer(bytes.getBytes())))
                .resume();
    }

    private Passage other() {
        return Objects.requireNonNull(other);
    }

    private ChannelHandlerContext here() {
        return Objects.requireNonNull(context);
    }

    private Channel channel() {
        return here().channel();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object bytes) {
        var to = other().here();
        to.write(bytes, to.voidPromise());
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext from) {
        other().here().flush();
        int pause = pauseMillis.getAsInt();
        if (pause == 0) {
            awaitRoom();
        } else {
            channel().config().setAutoRead(false);
            from.executor().schedule(this::awaitRoom, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** Reads on, or not, as the other end can take more. */
    private void awaitRoom() {
        channel().config().setAutoRead(!ended && other().channel().isWritable());
    }

    /** Reads nothing more: to take what somebody goes on saying would cost more than it did to refuse it. */
    private void end(Channel here) {
        ended = true;
        here.config().setAutoRead(false);
        here.eventLoop().schedule(() -> Farewell.skip(here), LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext to) {
        other().awaitRoom();
        to.fireChannelWritabilityChanged();
    }

    @Override
    public void channelInactive(ChannelHandlerContext gone) {
        whenGone.run();
        if (!other().ended) {
            other().here().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        }
        gone.fireChannelInactive();
    }
}

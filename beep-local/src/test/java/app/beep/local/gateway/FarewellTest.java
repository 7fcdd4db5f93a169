package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.RawRequest;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever is refused by the head of a request can read why, although the body is on its way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FarewellTest {
    private static final byte[] BODY = new byte[400_000];

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood here;

    @BeforeAll
    void open() throws Exception {
        here = new Neighbourhood();
    }

    @AfterAll
    void close() throws Exception {
        here.close();
    }

    @RepeatedTest(20)
    void a_head_that_is_too_large_is_a_431() {
        post("/servers").with("X-Large", "x".repeat(70_000)).body(BODY).send().isProblem(431, "headers-too-large");
    }

    @RepeatedTest(20)
    void an_address_that_is_too_long_is_a_414() {
        post("/servers?q=" + "x".repeat(17_000)).body(BODY).send().isProblem(414, "uri-too-long");
    }

    @RepeatedTest(20)
    void a_head_that_is_none_is_a_400() {
        post("/servers").with("X-Odd", "\u0001").body(BODY).send().isProblem(400, "malformed-request");
    }

    @RepeatedTest(20)
    void who_says_that_this_is_the_last_request_reads_why_it_is_refused() {
        post("/servers").body(BODY).send().is(413);
        post("/servers").body(new byte[200_000]).send().isProblem(401, "not-authenticated");
    }

    @Test
    void a_connection_is_closed_after_its_last_answer() {
        assertThat(new RawRequest(origin(), "GET", "/nothing").send().status()).isEqualTo(404);
    }

    @Test
    void who_goes_on_sending_is_read_a_little_at_a_time_even_when_somebody_still_wants_to_read() throws Exception {
        var loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        try {
            var server = new ServerBootstrap()
                    .group(loops)
                    .channel(NioServerSocketChannel.class)
                    .childHandler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            channel.pipeline().addLast(new Farewell(), new EagerCloser());
                        }
                    })
                    .bind("127.0.0.1", 0)
                    .sync()
                    .channel();
            assertThat(sentUntilClosed(((InetSocketAddress) server.localAddress()).getPort()))
                    .isLessThan(500_000_000);
        } finally {
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).sync();
        }
    }

    private static long sentUntilClosed(int port) throws IOException {
        long sent = 0;
        try (var socket = new Socket("127.0.0.1", port)) {
            var piece = new byte[0x10000];
            while (true) {
                socket.getOutputStream().write(piece);
                sent += piece.length;
            }
        } catch (SocketException closed) {
            return sent;
        }
    }

    /** Closes what says anything, and wants to read on all the same. */
    private static final class EagerCloser extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext connection, Object octets) {
            ReferenceCountUtil.release(octets);
            connection.pipeline().close();
            connection
                    .executor()
                    .scheduleAtFixedRate(
                            () -> connection.channel().config().setAutoRead(true), 0, 20, TimeUnit.MILLISECONDS);
        }
    }

    private RawRequest post(String target) {
        return new RawRequest(origin(), "POST", target);
    }

    private String origin() {
        return "http://127.0.0.1:" + here.gateway.port() + "/api";
    }
}

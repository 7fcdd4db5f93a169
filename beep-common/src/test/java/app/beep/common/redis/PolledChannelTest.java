package app.beep.common.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.common.redis.PolledChannel.Ear;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks Redis' protocol word by word, so that each byte comes when the test says. */
class PolledChannelTest {
    private final BlockingQueue<Wire> wires = new LinkedBlockingQueue<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(1);
    private ServerSocket redis;
    private PolledChannel channel;

    private final Ear ear = new Ear() {
        @Override
        public void heard(String text) {
            heard.add(text);
        }

        @Override
        public void missed() {
            missed.incrementAndGet();
        }
    };

    /** Redis' end of a connection. */
    private record Wire(Socket socket, BufferedReader in) {
        void says(String text) throws IOException {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(UTF_8));
        }

        void publishes(String text) throws IOException {
            says("*3\n$7\nmessage\n$4\nnews\n$%d\n%s\n".formatted(text.length(), text));
        }

        /** Reads a command in Redis' words up to its name. */
        String command() throws IOException {
            var parts = Integer.parseInt(in.readLine().substring(1));
            var name = "";
            for (int part = 0; part < parts; part++) {
                in.readLine();
                var word = in.readLine();
                name = part == 0 ? word : name;
            }
            return name;
        }
    }

    @BeforeEach
    void start() throws IOException {
        redis = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
        channel = new PolledChannel(
                () -> new SubscribedSocket(
                        new Socket(redis.getInetAddress(), redis.getLocalPort()), "user", "password", "news"),
                ear,
                now::get);
    }

    @AfterEach
    void stop() throws IOException {
        channel.close();
        redis.close();
    }

    private void accept() {
        try {
            while (true) {
                var socket = redis.accept();
                var wire = new Wire(socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)));
                assertThat(wire.command()).isEqualTo("AUTH");
                wire.says("+OK\n");
                assertThat(wire.command()).isEqualTo("SUBSCRIBE");
                wire.says("*3\n$9\nsubscribe\n$4\nnews\n:1\n");
                wires.add(wire);
            }
        } catch (IOException closed) {
            // the end of the test
        }
    }

    private Wire open() throws InterruptedException {
        await().until(channel::look);
        return wires.take();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void the_first_look_knows_nothing_and_opens_the_channel() throws InterruptedException {
        assertThat(channel.look()).isFalse();
        open();
        assertThat(missed).hasValue(1);
    }

    @Test
    void a_look_hears_all_that_has_arrived() throws Exception {
        var wire = open();
        wire.publishes("one");
        wire.publishes("two");
        await().until(() -> channel.look() && heard.size() == 2);

        assertThat(heard).containsExactly("one", "two");
    }

    @Test
    void silence_is_trusted_for_a_quarter_of_a_second_and_then_asked_about() throws Exception {
        var wire = open();
        pass(Duration.ofMillis(249));
        assertThat(channel.look()).isTrue();
        pass(Duration.ofMillis(2));
        assertThat(channel.look()).isFalse();

        assertThat(wire.command()).isEqualTo("PING");
        wire.says("*2\n$4\npong\n$0\n\n");
        await().until(channel::look);
    }

    @Test
    void an_answer_that_has_lain_there_proves_nothing_about_now() throws Exception {
        var wire = open();
        pass(Duration.ofSeconds(1));
        channel.look();
        wire.says("*2\n$4\npong\n$0\n\n");
        pass(Duration.ofMinutes(10));

        assertThat(channel.look()).isFalse();
        assertThat(missed).hasValue(1);
    }

    @Test
    void a_message_alone_proves_nothing() throws Exception {
        var wire = open();
        pass(Duration.ofSeconds(1));
        wire.publishes("late");
        await().until(() -> !channel.look() && heard.contains("late"));

        assertThat(channel.look()).isFalse();
    }

    @Test
    void who_does_not_answer_for_two_seconds_is_given_up_and_opened_anew() throws Exception {
        open();
        pass(Duration.ofMillis(300));
        channel.look();
        pass(Duration.ofMillis(2_100));

        assertThat(channel.look()).isFalse();
        assertThat(missed).hasValue(2);
        open();
        assertThat(missed).hasValue(3);
    }

    @Test
    void a_broken_connection_is_noticed_by_the_next_question() throws Exception {
        var wire = open();
        wire.socket().close();
        pass(Duration.ofMillis(300));
        await().until(() -> {
            pass(Duration.ofSeconds(1));
            return !channel.look() && missed.get() > 1;
        });
    }

    @Test
    void while_redis_lets_nobody_in_it_is_tried_every_half_second() {
        var attempts = new AtomicInteger();
        var hopeless = new PolledChannel(
                () -> {
                    attempts.incrementAndGet();
                    throw new IOException("refused");
                },
                ear,
                now::get);
        await().until(() -> !hopeless.look() && attempts.get() == 1);
        assertThat(hopeless.look()).isFalse();
        pass(Duration.ofMillis(501));
        await().until(() -> !hopeless.look() && attempts.get() == 2);

        assertThat(missed).hasValue(0);
    }
}

package app.beep.events.following;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.beep.events.DaemonThreads;
import app.beep.events.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisConnectionException;

@Tag("R-RT-06")
class SubscriptionTest {
    private static final Topic CLUB = new Topic("events:1");

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch back = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> reading = new AtomicReference<>();
    private final Interests interests = new Interests();
    private final Subscription subscription =
            new Subscription(this::listens, "messaging", "beep:positions", interests, (channel, text) -> {});

    private void listens(JedisPubSub listener, String... channels) {
        listener.proceed(new Confirming(), channels);
    }

    /** As Redis does, it confirms every command; not before it is back. */
    private final class Confirming extends Connection {
        private final BlockingQueue<List<Object>> replies = new LinkedBlockingQueue<>();

        @Override
        public void sendCommand(CommandArguments command) {
            var done = command.getCommand().toString().toLowerCase(Locale.ROOT).getBytes(US_ASCII);
            StreamSupport.stream(command.spliterator(), false)
                    .skip(1)
                    .forEach(channel -> replies.add(List.of(done, channel.getRaw(), 1L)));
        }

        @Override
        protected void flush() {}

        @Override
        public void setTimeoutInfinite() {}

        @Override
        public void rollbackTimeout() {}

        @Override
        public Object getUnflushedObject() {
            begun.countDown();
            pass(back);
            reading.set(Thread.currentThread());
            try {
                return replies.take();
            } catch (InterruptedException ending) {
                throw new JedisConnectionException(ending);
            }
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another subscription with the same interests, whose answer takes a while. */
    private static final class Slow implements Interests.Listening {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);

        @Override
        public CompletableFuture<Void> listen(Collection<Topic> topics) {
            asked.countDown();
            pass(answers);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void ignore(Collection<Topic> topics) {}
    }

    @Test
    void who_wants_something_in_the_moment_in_which_redis_comes_back_does_not_wait_for_good() {
        var slow = new Slow();
        interests.follow(slow);
        subscription.start(new DaemonThreads());
        pass(begun);
        var wanted = CompletableFuture.runAsync(() -> interests.want(Set.of(CLUB)), Thread::startVirtualThread);
        pass(slow.asked);

        back.countDown();
        await("the subscription takes commands again, and waits for its interests")
                .until(() -> {
                    var thread = reading.get();
                    return thread != null && thread.getState() == Thread.State.WAITING;
                });
        slow.answers.countDown();

        assertThat(wanted).succeedsWithin(10, SECONDS);
        await().until(subscription::alive);
        subscription.stop();
    }
}

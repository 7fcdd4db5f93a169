package app.beep.common.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

class RedisTest {
    private static final int CONNECTIONS = 2;
    private static final Duration NO_LONGER = Duration.ofSeconds(2);

    private final AtomicInteger refused = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Thread> users = new ArrayList<>();
    private FakeRedis server;
    private Redis redis;

    @BeforeEach
    void a_redis_with_two_connections() throws IOException {
        server = new FakeRedis();
        redis = new Redis();
        redis.settings = new ServiceSettings() {
            @Override
            public String get(ServiceSetting setting) {
                return switch (setting) {
                    case REDIS_HOST -> "127.0.0.1";
                    case REDIS_PORT -> Integer.toString(server.port());
                    default -> "test";
                };
            }
        };
        redis.connect(CONNECTIONS);
        redis.whenFull(refused::incrementAndGet);
    }

    @AfterEach
    void everything_ends() throws InterruptedException {
        release.countDown();
        for (var user : users) {
            user.join();
        }
        redis.close();
        server.close();
    }

    @Test
    void who_finds_all_connections_in_use_is_refused_after_a_bounded_wait() {
        allConnectionsAreInUse();
        var began = System.nanoTime();
        assertThatThrownBy(() -> redis.attempt(RedisClient::ping)).isInstanceOf(RedisFull.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(NO_LONGER);
        assertThat(refused).hasValue(1);
        assertThat(redis.connectionsInUse()).isEqualTo(CONNECTIONS);
    }

    @Test
    void a_full_pool_is_not_redis_being_down() {
        allConnectionsAreInUse();
        assertThat(redis.works()).isTrue();
        release.countDown();
        assertThat(redis.attempt(RedisClient::ping)).contains("PONG");
    }

    @Test
    void who_waits_gets_the_connection_that_becomes_free() throws InterruptedException {
        allConnectionsAreInUse();
        var waiting = new CountDownLatch(1);
        var answer = new ArrayList<String>();
        var caller = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            answer.add(redis.attempt(RedisClient::ping).orElse("nothing"));
        });
        waiting.await();
        release.countDown();
        caller.join();
        assertThat(answer).containsExactly("PONG");
        assertThat(refused).hasValue(0);
    }

    @Test
    void who_insists_is_told_that_nothing_came_of_it() {
        allConnectionsAreInUse();
        assertThat(redis.insist(RedisClient::ping)).isEmpty();
        assertThat(refused).hasValue(2);
    }

    @Test
    void without_an_answer_redis_is_down_and_left_alone() {
        assertThat(redis.works()).isTrue();
        server.hangs();
        assertThat(redis.attempt(RedisClient::ping)).isEmpty();
        assertThat(redis.attempt(client -> "asked")).isEmpty();
        assertThat(redis.works()).isFalse();
        assertThat(refused).hasValue(0);
    }

    @Test
    void connections_that_hang_mean_that_it_is_down_also_for_those_who_wait_for_one() throws InterruptedException {
        server.hangs();
        var answers = new ArrayList<Boolean>();
        for (int caller = 0; caller < 2 * CONNECTIONS; caller++) {
            users.add(Thread.ofPlatform().start(() -> {
                var answered = redis.attempt(RedisClient::ping).isPresent();
                synchronized (answers) {
                    answers.add(answered);
                }
            }));
        }
        for (var user : users) {
            user.join();
        }
        assertThat(answers).hasSize(2 * CONNECTIONS).containsOnly(false);
        assertThat(refused).hasValue(0);
    }

    @Test
    void nothing_listens_where_redis_should_be() {
        server.close();
        assertThat(redis.attempt(RedisClient::ping)).isEmpty();
        assertThat(redis.works()).isFalse();
    }

    private void allConnectionsAreInUse() {
        var inUse = new CountDownLatch(CONNECTIONS);
        for (int user = 0; user < CONNECTIONS; user++) {
            users.add(Thread.ofPlatform().start(() -> redis.attempt(client -> hold(client, inUse))));
        }
        try {
            inUse.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hold(RedisClient client, CountDownLatch inUse) {
        try (var held = client.getPool().getResource()) {
            inUse.countDown();
            release.await();
            return held.toString();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package app.beep.common.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.beep.common.problem.ProblemException;
import app.beep.common.service.Threads;
import app.beep.common.settings.ServiceSetting;
import app.beep.common.settings.ServiceSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-OPS-00")
class ServiceTokensTest {
    private static final int LIFE_SECONDS = 900;
    private static final Duration HALF = Duration.ofSeconds(LIFE_SECONDS / 2);

    private final HandMovedClock clock = new HandMovedClock();
    private final List<Runnable> passing = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final ServiceTokens tokens = new ServiceTokens();
    private HttpServer keycloak;
    private volatile boolean down;

    @BeforeEach
    void keycloak_and_a_service() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        keycloak.createContext("/", this::answer);
        keycloak.start();
        tokens.settings = new ServiceSettings() {
            @Override
            public String get(ServiceSetting setting) {
                return "http://localhost:" + keycloak.getAddress().getPort();
            }
        };
        tokens.threads = new Threads() {
            @Override
            public void later(String name, Duration pause, Runnable work) {
                passing.add(work);
            }
        };
        tokens.clock = clock;
        tokens.prepare();
    }

    @AfterEach
    void the_end() {
        keycloak.stop(0);
    }

    @Test
    void a_token_is_asked_for_once_and_used_on() {
        assertThat(tokens.current()).isEqualTo("token 1");
        clock.passes(HALF.minusSeconds(1));
        assertThat(tokens.current()).isEqualTo("token 1");
        assertThat(asked).hasValue(1);
        assertThat(passing).isEmpty();
    }

    @Test
    void nobody_waits_for_the_next_one_while_the_old_one_is_valid() {
        assertThat(tokens.current()).isEqualTo("token 1");
        clock.passes(HALF);
        for (int i = 0; i < 10; i++) {
            assertThat(tokens.current()).isEqualTo("token 1");
        }
        assertThat(asked).hasValue(1);
        assertThat(passing).hasSize(1);

        passing.removeFirst().run();
        assertThat(tokens.current()).isEqualTo("token 2");
        assertThat(passing).isEmpty();
    }

    @Test
    void while_keycloak_is_down_the_old_one_is_used_and_a_new_one_asked_for_every_few_seconds() {
        assertThat(tokens.current()).isEqualTo("token 1");
        down = true;
        clock.passes(HALF);
        assertThat(tokens.current()).isEqualTo("token 1");
        passing.removeFirst().run();
        assertThat(tokens.current()).isEqualTo("token 1");
        assertThat(passing).isEmpty();
        clock.passes(Duration.ofSeconds(5));
        assertThat(tokens.current()).isEqualTo("token 1");
        assertThat(passing).hasSize(1);
    }

    @Test
    void an_expired_one_is_not_used_and_the_next_is_waited_for() {
        assertThat(tokens.current()).isEqualTo("token 1");
        clock.passes(Duration.ofSeconds(LIFE_SECONDS));
        down = true;
        assertThatThrownBy(tokens::current).isInstanceOf(ProblemException.class);
        down = false;
        assertThat(tokens.current()).isEqualTo("token 3");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var text = "{\"access_token\":\"token %d\",\"expires_in\":%d}".formatted(asked.incrementAndGet(), LIFE_SECONDS);
        try (exchange) {
            exchange.sendResponseHeaders(down ? 503 : 200, text.length());
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}

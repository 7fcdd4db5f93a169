package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-OPS-00")
class RequestTurnsTest {
    private static final int AT_ONCE = Limits.DEFAULT.requestsOfOne();

    private final List<Socket> sockets = new ArrayList<>();
    private final List<HttpServerRequest> underWay = new CopyOnWriteArrayList<>();
    private Neighbourhood here;
    private String person;

    @BeforeEach
    void a_service_that_takes_its_time() throws Exception {
        here = new Neighbourhood();
        here.behave("beep-users", underWay::add);
        person = here.token();
    }

    @AfterEach
    void close() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        here.close();
    }

    @Test
    void more_of_one_person_wait_until_the_service_has_answered() throws IOException {
        areUnderWay(person, AT_ONCE);
        asks(person);
        assertThat(other()).isEqualTo(200);
        assertThat(underWay).hasSize(AT_ONCE);

        underWay.getFirst().response().end("done");
        await().until(() -> underWay.size() == AT_ONCE + 1);
    }

    @Test
    void nobody_else_and_no_other_service_is_concerned() throws IOException {
        areUnderWay(person, AT_ONCE);
        asks(person);
        var somebody = here.token(claims -> claims.subject("2f0c6b0e-1111-4222-8333-444455556667"), here.key);
        asks(somebody);
        await().until(() -> underWay.size() == AT_ONCE + 1);
        assertThat(underWay.getLast().getHeader("Authorization")).endsWith(somebody);
        assertThat(other()).isEqualTo(200);
    }

    @Test
    void whoever_goes_while_waiting_is_passed_over() throws IOException {
        areUnderWay(person, AT_ONCE);
        asks(person).close();
        asks(person);
        assertThat(other()).isEqualTo(200);

        underWay.getFirst().response().end("done");
        await().until(() -> underWay.size() == AT_ONCE + 1);
        underWay.get(1).response().end("done");
        assertThat(other()).isEqualTo(200);
        assertThat(underWay).hasSize(AT_ONCE + 1);
    }

    @Test
    void whoever_goes_while_the_service_works_makes_room() throws IOException {
        areUnderWay(person, AT_ONCE);
        asks(person);
        sockets.getFirst().close();
        await().until(() -> underWay.size() == AT_ONCE + 1);
    }

    private void areUnderWay(String token, int many) throws IOException {
        for (int number = 0; number < many; number++) {
            asks(token);
        }
        await().until(() -> underWay.size() == many);
    }

    private Socket asks(String token) throws IOException {
        var socket = new Socket("127.0.0.1", here.gateway.port());
        sockets.add(socket);
        socket.getOutputStream()
                .write("GET /api/users/me HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(token)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private int other() {
        return here.sendWithToken(HttpMethod.GET, "/api/servers", person).status();
    }
}

package app.beep.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceAddressTest {
    private HttpServer one;
    private HttpServer two;
    private int port;
    private ServiceAddress address;

    @BeforeEach
    void start() throws IOException {
        one = instance("one");
        two = instance("two");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        address = ServiceAddress.listen(
                port, List.of(one.getAddress().getPort(), two.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        address.close();
        one.stop(0);
        two.stop(0);
    }

    @Test
    void connections_go_to_the_instances_in_turn() throws Exception {
        assertThat(answers(6)).containsExactlyInAnyOrder("one", "one", "one", "two", "two", "two");
    }

    @Test
    void an_instance_that_is_gone_is_passed_over() throws Exception {
        one.stop(0);

        assertThat(answers(6)).containsOnly("two");
    }

    private List<String> answers(int calls) {
        return IntStream.range(0, calls).mapToObj(call -> answer()).toList();
    }

    /** Over a connection of its own. */
    private String answer() {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpServer instance(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = name.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }
}

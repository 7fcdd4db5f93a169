package app.beep.channels;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.beep.local.testing.ServiceIT;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A body that does not come, from somebody who got past the gateway: the container's own deadline. */
@Tag("R-OPS-00")
class SlowBodyIT extends ServiceIT {
    private static final int LONGEST_MILLIS = 40_000;

    @Test
    void a_body_that_does_not_come_is_not_waited_for() throws IOException {
        var api = URI.create(SERVICE.api());
        try (var socket = new Socket(api.getHost(), api.getPort())) {
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write("""
                    POST %s/servers/%s/channels HTTP/1.1\r
                    Host: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    Content-Length: 1000\r
                    \r
                    {"name":\
                    """.formatted(
                            api.getPath(), UUID.randomUUID(), api.getAuthority(), TOKENS.ofPerson(UUID.randomUUID()))
                    .getBytes(US_ASCII));
            var began = System.nanoTime();
            socket.getInputStream().read();
            assertThat((System.nanoTime() - began) / 1_000_000).isBetween(10_000L, 25_000L);
        }
    }
}

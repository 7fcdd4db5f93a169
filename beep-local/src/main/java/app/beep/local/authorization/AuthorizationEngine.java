package app.beep.local.authorization;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in until the real engine is merged: accepts the schema and knows nothing. */
public final class AuthorizationEngine implements AutoCloseable {
    private final HttpServer server;

    public record Options(int port, String token, String jdbcUrl, String user, String password) {}

    private AuthorizationEngine(Options options) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    public static AuthorizationEngine start(Options options) throws IOException {
        return new AuthorizationEngine(options);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package app.beep.local.gateway;

import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A running gateway on the loopback address. Closing it ends all connections through it. */
public final class LocalGateway implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LocalGateway.class.getName());
    private static final String ADDRESS = "127.0.0.1";
    private static final int MOST_LOOPS = 4;

    /** Any free port, the same for all event loops. */
    private static final int SHARED_FREE_PORT = -1;

    /**
     * @param port where to listen on 127.0.0.1; 0 for any free port
     * @param kubernetesFolder the folder that holds {@code istio/*.yaml}
     * @param upstreams base URL by name of the Kubernetes service ({@code beep-auth}, {@code keycloak}, …)
     * @param issuers URL of the signing keys by issuer, in place of the manifest's
     * @param limits what clients may take of it
     */
    public record Options(
            int port, Path kubernetesFolder, Map<String, URI> upstreams, Map<String, String> issuers, Limits limits) {
        public Options {
            upstreams = Map.copyOf(upstreams);
            issuers = Map.copyOf(issuers);
        }

        /** With the limits that hold everywhere but in tests. */
        public Options(int port, Path kubernetesFolder, Map<String, URI> upstreams, Map<String, String> issuers) {
            this(port, kubernetesFolder, upstreams, issuers, Limits.DEFAULT);
        }
    }

    private final Vertx vertx;
    private final int port;

    private LocalGateway(Vertx vertx, int port) {
        this.vertx = vertx;
        this.port = port;
    }

    /**
     * Reads the manifests and listens.
     *
     * @throws IOException when a manifest cannot be read
     * @throws IllegalArgumentException when a manifest says something that is not understood
     * @throws IllegalStateException when the port is taken
     */
    public static LocalGateway start(Options options) throws IOException {
        var istio = options.kubernetesFolder().resolve("istio");
        var routes = Routes.read(istio.resolve("virtual-service.yaml"));
        var policy = AccessPolicy.read(istio.resolve("authorization-policy.yaml"));
        var limit = BodyLimit.read(istio.resolve("body-limit.yaml"));
        var audiences = Tokens.audiences(istio.resolve("request-authentication.yaml"));
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        vertx.exceptionHandler(LocalGateway::log);
        try {
            var client = new Upstreams(vertx, Map.of()).client();
            var issuers = new HashMap<String, SigningKeys>();
            options.issuers().forEach((issuer, url) -> issuers.put(issuer, new SigningKeys(client, url)));
            var house = Door.House.of(options.limits(), System::nanoTime);
            var tokens = new Tokens(audiences, issuers, Clock.systemUTC());
            var port = new AtomicInteger();
            int loops = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_LOOPS);
            for (int i = 0; i < loops; i++) {
                deploy(vertx, new VerticleBase() {
                    @Override
                    public Future<?> start() {
                        var upstreams = new Upstreams(vertx, options.upstreams());
                        var door = new Door(vertx, house, System::nanoTime);
                        return server(vertx)
                                .connectionHandler(door::enter)
                                .requestHandler(new Entry(vertx, routes, policy, tokens, limit, upstreams, door))
                                .listen(options.port() == 0 ? SHARED_FREE_PORT : options.port(), ADDRESS)
                                .onSuccess(server -> port.set(server.actualPort()));
                    }
                });
            }
            return new LocalGateway(vertx, port.get());
        } catch (Exception e) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
            throw new IllegalStateException("The gateway cannot listen on port " + options.port(), e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static void deploy(Vertx vertx, Deployable verticle) throws TimeoutException {
        vertx.deployVerticle(verticle).await(30, TimeUnit.SECONDS);
    }

    /** Ends of connections are what happens all day. */
    private static void log(Throwable failure) {
        boolean ordinary = failure instanceof HttpClosedException
                || failure instanceof StreamResetException
                || failure instanceof IOException;
        LOG.log(ordinary ? Level.FINE : Level.WARNING, "Something went wrong on a connection", failure);
    }

    private static HttpServer server(Vertx vertx) {
        return vertx.createHttpServer(new HttpServerOptions()
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true)
                        .setMaxHeaderSize(64 * 1024)
                        .setMaxInitialLineLength(16 * 1024)
                        .setTcpKeepAlive(true))
                .invalidRequestHandler(Entry::malformed);
    }
}

package app.beep.local.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A gateway among upstreams that say who they are, and a client of it. */
final class Neighbourhood implements AutoCloseable {

    static final Path MANIFESTS = Path.of("..", "kubernetes");
    static final String ISSUER = "http://localhost/identity/realms/beep";
    static final List<String> SERVICES = List.of(
            "beep-auth",
            "beep-users",
            "beep-servers",
            "beep-channels",
            "beep-messaging",
            "beep-notify",
            "beep-search",
            "beep-moderation",
            "beep-media",
            "beep-web",
            "keycloak");

    /** What came back. */
    record Answer(int status, MultiMap headers, Buffer body) {
        String text() {
            return body.toString();
        }
    }

    final Vertx vertx = Vertx.vertx();
    final HttpClient client = vertx.createHttpClient();
    final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxConnections(2000));
    final RSAKey key;
    private final Map<String, HttpServer> upstreams = new HashMap<>();
    private final Map<String, Handler<HttpServerRequest>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, Handler<ServerWebSocket>> listeners = new ConcurrentHashMap<>();
    final LocalGateway gateway;

    Neighbourhood() throws Exception {
        this(MANIFESTS);
    }

    Neighbourhood(Path manifests) throws Exception {
        this(manifests, Limits.DEFAULT);
    }

    Neighbourhood(Limits limits) throws Exception {
        this(MANIFESTS, limits);
    }

    private Neighbourhood(Path manifests, Limits limits) throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        vertx.exceptionHandler(failure -> {});
        var urls = new HashMap<String, URI>();
        for (var service : SERVICES) {
            var server = await(vertx.createHttpServer(new HttpServerOptions().addWebSocketSubProtocol("beep.v1"))
                    .requestHandler(request -> handle(service, request))
                    .listen(0, "127.0.0.1"));
            upstreams.put(service, server);
            urls.put(service, URI.create("http://127.0.0.1:" + server.actualPort()));
        }
        var jwks = "http://127.0.0.1:" + upstream("keycloak").actualPort() + "/jwks";
        gateway = LocalGateway.start(new LocalGateway.Options(0, manifests, urls, Map.of(ISSUER, jwks), limits));
    }

    private void handle(String service, HttpServerRequest request) {
        var listener = listeners.get(service);
        if (listener != null && request.getHeader("Upgrade") != null) {
            request.toWebSocket().onSuccess(listener);
        } else {
            behaviours.getOrDefault(service, echo(service)).handle(request);
        }
    }

    private Handler<HttpServerRequest> echo(String service) {
        return request -> {
            if (request.path().equals("/jwks")) {
                request.response().end(new JWKSet(key.toPublicJWK()).toString());
                return;
            }
            var response = request.response().putHeader("X-Service", service).putHeader("X-Uri", request.uri());
            request.headers().forEach((name, value) -> response.headers().add("Seen-" + name, value));
            request.body().onSuccess(body -> response.end(request.method() + " " + body.length()));
        };
    }

    void behave(String service, Handler<HttpServerRequest> behaviour) {
        behaviours.put(service, behaviour);
    }

    void accept(String service, Handler<ServerWebSocket> listener) {
        listeners.put(service, listener);
    }

    private HttpServer upstream(String service) {
        return Objects.requireNonNull(upstreams.get(service));
    }

    void stop(String service) {
        await(upstream(service).close());
    }

    Answer get(String uri) {
        return send(HttpMethod.GET, uri, request -> {});
    }

    Answer send(HttpMethod method, String uri, Consumer<HttpClientRequest> prepare) {
        return await(request(method, uri).compose(request -> {
            prepare.accept(request);
            return request.send()
                    .compose(response ->
                            response.body().map(body -> new Answer(response.statusCode(), response.headers(), body)));
        }));
    }

    Answer sendWithToken(HttpMethod method, String uri, String token) {
        return send(method, uri, request -> request.putHeader("Authorization", "Bearer " + token));
    }

    Future<HttpClientRequest> request(HttpMethod method, String uri) {
        return client.request(method, gateway.port(), "127.0.0.1", uri);
    }

    String token() {
        return token(claims -> {}, key);
    }

    String token(Consumer<JWTClaimsSet.Builder> change, RSAKey signer) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("2f0c6b0e-1111-4222-8333-444455556666")
                .audience("beep-api")
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
        change.accept(claims);
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(signer.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new RSASSASigner(signer));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T await(Future<T> future) {
        try {
            return future.await(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        gateway.close();
        await(vertx.close());
    }
}

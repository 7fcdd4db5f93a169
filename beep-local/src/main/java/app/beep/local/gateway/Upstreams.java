package app.beep.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Connections to the services: kept alive and shared for what is short, one each for what is meant to last. */
final class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class.getName());
    private static final int SHORT_CONNECTIONS = 256;
    private static final int WAITING = 2_000;
    private static final int LASTING_CONNECTIONS = 50_000;
    private static final long RETRY_MILLIS = 50;
    private static final int CONNECT_MILLIS = 5_000;

    /** Shorter than the services keep idle connections, so that none is used that they are about to close. */
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Vertx vertx;
    private final Map<String, URI> services;
    private final HttpClient quick;
    private final HttpClient lasting;

    Upstreams(Vertx vertx, Map<String, URI> services) {
        this.vertx = vertx;
        this.services = services;
        quick = client(SHORT_CONNECTIONS, WAITING);
        lasting = client(LASTING_CONNECTIONS, -1);
    }

    HttpClient client() {
        return quick;
    }

    /** A request to the route's service with the method, address and fields of the one that came in; nothing sent yet. */
    Future<HttpClientRequest> request(HttpServerRequest from, Route route, boolean upgrade) {
        var service = services.get(route.service());
        if (service == null) {
            return Future.failedFuture(new ConnectException("There is no " + route.service() + " here"));
        }
        int port = service.getPort() < 0 ? 80 : service.getPort();
        var options = new RequestOptions()
                .setMethod(from.method())
                .setServer(SocketAddress.inetSocketAddress(port, service.getHost()))
                .setHost(service.getHost())
                .setPort(port)
                .setURI(route.onward(from.uri()));
        var client = upgrade || route.isMeantToLast() ? lasting : quick;
        return attempt(client, options, route.retries()).map(to -> {
            to.exceptionHandler(brokenOff -> LOG.log(Level.FINE, "A request was broken off", brokenOff));
            Headers.copyRequest(from, to.headers(), upgrade);
            return to;
        });
    }

    private Future<HttpClientRequest> attempt(HttpClient client, RequestOptions options, int retries) {
        return client.request(options)
                .recover(failure -> retries > 0 && failure instanceof ConnectException
                        ? vertx.timer(RETRY_MILLIS, TimeUnit.MILLISECONDS)
                                .compose(tick -> attempt(client, options, retries - 1))
                        : Future.failedFuture(failure));
    }

    private HttpClient client(int connections, int waiting) {
        return vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setTcpKeepAlive(true)
                        .setMaxHeaderSize(64 * 1024))
                .with(new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(waiting))
                .build();
    }
}

package app.beep.tests.faults;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The way from its callers to one service: a proxy that passes everything on, until it is told how to fail. */
final class Link {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Weather.Fate AT_ONCE = new Weather.Fate.Late(0);

    private final Vertx vertx;
    private final HttpClient client;
    private final URI target;
    private HttpServer server;
    private volatile @Nullable Fault fault;
    private volatile String brokenPath = "";
    private volatile @Nullable Weather weather;

    Link(Vertx vertx, URI target) {
        this.vertx = vertx;
        this.target = target;
        client = vertx.createHttpClient();
        server = listen(0);
    }

    /** The address to give to callers, with the target's path. */
    String address() {
        return "http://" + LOOPBACK + ":" + server.actualPort() + target.getPath();
    }

    void fails(Fault how) {
        fault = how;
        if (how == Fault.REFUSED) {
            server.close().await();
        }
    }

    void failsAt(String path) {
        brokenPath = path;
        fault = Fault.BROKEN;
    }

    void suffers(Weather bad) {
        weather = bad;
    }

    void heals() {
        if (fault == Fault.REFUSED) {
            server = listen(server.actualPort());
        }
        fault = null;
        brokenPath = "";
        weather = null;
    }

    private HttpServer listen(int port) {
        return vertx.createHttpServer()
                .requestHandler(this::serve)
                .listen(port, LOOPBACK)
                .await();
    }

    private void serve(HttpServerRequest request) {
        if (fault == Fault.BROKEN && request.path().endsWith(brokenPath)) {
            request.response().setStatusCode(500).end("{}");
        } else if (fault == null || fault == Fault.BROKEN) {
            request.pause();
            var now = weather;
            befall(request, now == null ? AT_ONCE : now.next());
        }
    }

    private void befall(HttpServerRequest request, Weather.Fate fate) {
        switch (fate) {
            case Weather.Fate.Failed failed ->
                request.response().setStatusCode(500).end("{}");
            case Weather.Fate.Lost lost -> request.connection().close();
            case Weather.Fate.Late(long millis) when millis > 0 -> vertx.setTimer(millis, late -> forward(request));
            case Weather.Fate.Late inTime -> forward(request);
        }
    }

    private void forward(HttpServerRequest request) {
        passOn(request).onFailure(gone -> request.connection().close());
    }

    private Future<?> passOn(HttpServerRequest request) {
        return client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(target.getHost())
                        .setPort(target.getPort())
                        .setURI(request.uri()))
                .compose(onward -> send(request, onward))
                .compose(answer -> {
                    var response = request.response().setStatusCode(answer.statusCode());
                    answer.headers().forEach(response.headers()::add);
                    return response.send(answer);
                });
    }

    private static Future<HttpClientResponse> send(HttpServerRequest request, HttpClientRequest onward) {
        request.headers().forEach(onward.headers()::add);
        onward.headers().remove("Host");
        return onward.send(request);
    }
}

package app.beep.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpClientConnectionInternal;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An upgraded connection: bytes in both directions, unread and with back-pressure; when one end goes, so does the other. */
final class Tunnel {

    private static final Logger LOG = Logger.getLogger(Tunnel.class.getName());
    private static final long HANDSHAKE_MILLIS = 15_000;

    private final Vertx vertx;
    private final Route route;
    private final HttpServerRequest request;
    private final HttpClientRequest onward;
    private final Guest guest;
    private final Offences offences;

    Tunnel(
            Vertx vertx,
            Route route,
            HttpServerRequest request,
            HttpClientRequest onward,
            Guest guest,
            Offences offences) {
        this.vertx = vertx;
        this.route = route;
        this.request = request;
        this.onward = onward;
        this.guest = guest;
        this.offences = offences;
    }

    static boolean isAskedFor(HttpServerRequest request) {
        var connection = request.getHeader(HttpHeaders.CONNECTION);
        return request.method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                && connection != null
                && connection.toLowerCase(Locale.ROOT).contains("upgrade");
    }

    /** @param opened what is to be done when the service has answered or will not */
    void open(Runnable opened) {
        request.exceptionHandler(brokenOff -> LOG.log(Level.FINE, "The client broke off", brokenOff));
        onward.exceptionHandler(brokenOff -> LOG.log(Level.FINE, "The service broke off", brokenOff));
        request.resume();
        request.response().closeHandler(gone -> onward.reset());
        long timer = vertx.setTimer(HANDSHAKE_MILLIS, due -> {
            Problem.TIMEOUT.answer(request);
            onward.reset();
        });
        onward.connect().onComplete(answer -> {
            vertx.cancelTimer(timer);
            opened.run();
            if (answer.failed()) {
                Problem.UNAVAILABLE.answer(request);
            } else if (answer.result().statusCode() == 101) {
                join(answer.result());
            } else {
                new Exchange(vertx, route, request, onward, guest).answer(answer.result());
            }
        });
    }

    private void join(HttpClientResponse answer) {
        answer.exceptionHandler(brokenOff -> LOG.log(Level.FINE, "The service broke off", brokenOff));
        var service = answer.netSocket();
        service.pause();
        var response = request.response().setStatusCode(101);
        Headers.copyResponse(answer.headers(), response.headers(), route.removedHeaders(), true);
        request.toNetSocket()
                .onSuccess(client -> {
                    guest.lasts();
                    client.closeHandler(gone -> service.close());
                    service.closeHandler(gone -> client.close());
                    join(client, service);
                })
                .onFailure(failure -> service.close());
    }

    /** Vert.x copies every piece twice and counts it; its channels, when one event loop has both, are joined directly. */
    private void join(NetSocket client, NetSocket service) {
        if (client instanceof NetSocketInternal near
                && onward.connection() instanceof HttpClientConnectionInternal far
                && near.channelHandlerContext().executor()
                        == far.channelHandlerContext().executor()) {
            Passage.join(
                    client,
                    near.channelHandlerContext().channel(),
                    service,
                    far.channelHandlerContext().channel(),
                    () -> offences.add(guest.address()));
        } else {
            client.pipeTo(service);
            service.pipeTo(client);
        }
    }
}
